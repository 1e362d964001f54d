// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/settings.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtTest/qtest.h>

using namespace rollcall;

namespace {

Settings unusual()
{
    Settings settings;
    settings.colorScheme = QStringLiteral("dark");
    settings.desktopScheme = QStringLiteral("light");
    settings.language = QStringLiteral("de");
    settings.section = QStringLiteral("users");
    settings.refreshSeconds = 0;
    settings.keptDays = 365;
    settings.lanesHours = 24;
    settings.siteRule = QStringLiteral("after \" / \"");
    settings.utcTimes = true;
    settings.compactRows = true;
    settings.sampleNoteDismissed = true;
    settings.windowGeometry = QByteArray("\x00\x01\xff geometry", 12);
    settings.devicesLayout = "layout";
    settings.deviceTable = "device table";
    settings.userTable = "user table";
    return settings;
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void absentFileGivesTheDefaults()
    {
        const QTemporaryDir dir;
        const auto found = SettingsFile(dir.filePath(QStringLiteral("none.ini"))).load();
        QVERIFY(found);
        QCOMPARE(found.value(), Settings());
    }

    void everySettingSurvives()
    {
        const QTemporaryDir dir;
        const SettingsFile file(dir.filePath(QStringLiteral("new folder/console.ini")));
        QVERIFY(file.save(unusual()));
        const auto found = file.load();
        QVERIFY(found);
        QCOMPARE(found.value(), unusual());
    }

    void everySettingDiffersFromItsDefaultInTheTestAbove()
    {
        const SettingValues defaults = settingsToValues(Settings());
        const SettingValues others = settingsToValues(unusual());
        for (auto value = defaults.constBegin(); value != defaults.constEnd(); ++value)
            QVERIFY2(others.value(value.key()) != value.value(), qPrintable(value.key()));
    }

    void nonsenseLeavesTheDefaults()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("console.ini"));
        write(path, "[appearance]\ncolorScheme=purple\ncompactRows=perhaps\nlanguage=\n"
                    "[refresh]\nseconds=1\n[window]\nsection=moon\n");
        const auto found = SettingsFile(path).load();
        QVERIFY(found);
        QCOMPARE(found.value(), Settings());
    }

    void unreadableFileIsAFailureWithItsPath()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("console.ini"));
        write(path, "[unclosed\nwhat is this");
        const auto found = SettingsFile(path).load();
        QVERIFY(!found);
        QCOMPARE(found.failure().kind, FailureKind::Input);
        QVERIFY(found.failure().message.contains(path));
    }

    void unwritablePlaceIsAFailureWithItsPath()
    {
        const QTemporaryDir dir;
        const QString blocked = dir.filePath(QStringLiteral("a file"));
        write(blocked, "not a folder");
        const QString path = blocked + QStringLiteral("/console.ini");
        const auto saved = SettingsFile(path).save(unusual());
        QVERIFY(!saved);
        QVERIFY(saved.failure().message.contains(path));
    }

    void keysOfOthersStay()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("console.ini"));
        write(path, "version=7\n[later]\nidea=good\n");
        QVERIFY(SettingsFile(path).save(Settings()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY2(content.contains("idea=good"), content.constData());
        QVERIFY2(content.contains("version=7"), content.constData());
    }

    void migrationsRename()
    {
        const QList<SettingMigration> steps = {{3, QStringLiteral("b"), QStringLiteral("c")},
                                               {2, QStringLiteral("a"), QStringLiteral("b")},
                                               {2, QStringLiteral("useless"), QString()}};
        const SettingValues old = {{QStringLiteral("a"), 1}, {QStringLiteral("useless"), 2}};
        const SettingValues expected = {{QStringLiteral("c"), 1}};
        QCOMPARE(migrated(old, 1, steps), expected);
        // From version 2 on "a" is another program's business.
        QCOMPARE(migrated({{QStringLiteral("a"), 1}}, 2, steps), SettingValues({{QStringLiteral("a"), 1}}));
        QCOMPARE(migrated({{QStringLiteral("b"), 1}, {QStringLiteral("c"), 5}}, 2, steps),
                 SettingValues({{QStringLiteral("c"), 5}}));
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
