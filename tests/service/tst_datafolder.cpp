// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/datafolder.h"
#include "app/service/runfile.h"

#include <QtCore/qfile.h>
#include <QtCore/qregularexpression.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

#include <sys/wait.h>
#include <unistd.h>

#include <thread>

using namespace rollcall;

class TestDataFolder : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    DataFolder folder(const char *name) const
    {
        return DataFolder(m_dir.filePath(QString::fromLatin1(name)));
    }
    static constexpr QFileDevice::Permissions others = QFile::ReadGroup | QFile::WriteGroup |
                                                       QFile::ExeGroup | QFile::ReadOther |
                                                       QFile::WriteOther | QFile::ExeOther;

private Q_SLOTS:
    void makesKeysOnce()
    {
        const DataFolder data = folder("a/b/once");
        const auto keys = data.keys();
        QVERIFY(keys);
        QCOMPARE(keys.value().accessKeyId.size(), 20);
        QCOMPARE(keys.value().secretAccessKey.size(), 40);
        QCOMPARE(keys.value().tokenKey.size(), 32);
        QVERIFY(data.keys().value() == keys.value());
        QVERIFY(!(folder("another").keys().value() == keys.value()));
        QVERIFY(!(QFile::permissions(data.keyPath()) & others));
        QVERIFY(!(QFile::permissions(data.path()) & others));
    }

    void allGetTheSame()
    {
        for (int round = 0; round < 20; ++round) {
            const DataFolder data = folder(QByteArray("race" + QByteArray::number(round)).constData());
            QList<ServiceKeys> keys(6);
            std::vector<std::thread> threads;
            for (ServiceKeys &mine : keys)
                threads.emplace_back([&data, &mine] { mine = data.keys().value(); });
            for (std::thread &thread : threads)
                thread.join();
            for (const ServiceKeys &mine : std::as_const(keys))
                QVERIFY(mine == keys.first());
        }
    }

    void putsOpenPermissionsRight()
    {
        const DataFolder data = folder("open");
        QVERIFY(data.keys());
        QVERIFY(
            QFile::setPermissions(data.keyPath(), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("could be read by others")));
        QVERIFY(data.keys());
        QVERIFY(!(QFile::permissions(data.keyPath()) & others));
    }

    void saysWhatIsDamaged()
    {
        const DataFolder data = folder("damaged");
        QVERIFY(data.create());
        QFile file(data.keyPath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        file.write("{\"secretAccessKey\":\"hush\"}");
        file.close();
        const auto keys = data.keys();
        QVERIFY(!keys);
        QVERIFY(keys.failure().message.contains(data.keyPath()));
        QVERIFY(!keys.failure().message.contains(QStringLiteral("hush")));
        const auto blocked = DataFolder(data.keyPath() + QStringLiteral("/below")).keys();
        QVERIFY(!blocked);
        QCOMPARE(blocked.failure().kind, FailureKind::Storage);
    }

    void theRunFileLivesAsLongAsItsOwner()
    {
        const DataFolder data = folder("run");
        QVERIFY(data.create());
        QVERIFY(!RunFile::read(data));
        const RunningService service{QUrl(QStringLiteral("http://127.0.0.1:1")), 7, QStringLiteral("r"),
                                     "id"};
        auto first = std::move(RunFile::claim(data, service)).value();
        QVERIFY(first);
        QVERIFY(!std::move(RunFile::claim(data, service)).value());
        QCOMPARE(RunFile::read(data)->url, service.url);
        QCOMPARE(RunFile::read(data)->region, service.region);
        first.reset();
        QVERIFY(!RunFile::read(data) && !QFile::exists(data.runPath()));
        // Killed: the file stays, the lock does not.
        const pid_t child = ::fork();
        if (child == 0) {
            const auto claimed = RunFile::claim(data, service);
            ::_exit(claimed ? 0 : 1);
        }
        int status = 1;
        QVERIFY(::waitpid(child, &status, 0) == child && status == 0);
        QVERIFY(QFile::exists(data.runPath()));
        QVERIFY(!RunFile::read(data));
        QVERIFY(std::move(RunFile::claim(data, service)).value());
    }
};

QTEST_GUILESS_MAIN(TestDataFolder)
#include "tst_datafolder.moc"
