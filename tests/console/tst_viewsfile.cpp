// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/viewsfile.h"

#include <QtCore/qdir.h>
#include <QtCore/qfileinfo.h>
#include <QtCore/qtemporarydir.h>
#include <QtCore/qurl.h>
#include <QtTest/qtest.h>

using namespace rollcall;

namespace {

SavedView view(const char *id, const char *name = "view")
{
    SavedView made;
    made.id = QString::fromLatin1(id);
    made.name = QString::fromLatin1(name);
    made.section = QStringLiteral("devices");
    return made;
}

QStringList namesOf(const QList<SavedView> &views)
{
    QStringList names;
    for (const SavedView &each : views)
        names += each.name;
    return names;
}

} // namespace

class ViewsFileTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString path() const { return m_folder->filePath(QStringLiteral("config/views.json")); }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void keepsViewsForThisUserAlone()
    {
        ViewsFile file(path());
        QVERIFY(file.load().value().isEmpty());
        const QList<SavedView> views{view("a", "one"), view("b", "two")};
        QCOMPARE(file.save({}, views).value(), views);
        QCOMPARE(ViewsFile(path()).load().value(), views);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFileInfo(path()).permissions() & others));
    }
    void bringsTwoWindowsTogether()
    {
        ViewsFile one(path());
        ViewsFile two(path());
        const QList<SavedView> start = one.save({}, {view("a", "one"), view("b", "two")}).value();
        // One renames a and adds c; the other, which knows of neither, takes b away and adds d.
        QVERIFY(one.save(start, {view("a", "renamed"), view("b", "two"), view("c", "three")}).ok());
        const auto merged = two.save(start, {view("a", "one"), view("d", "four")});
        QCOMPARE(namesOf(merged.value()),
                 QStringList({QStringLiteral("renamed"), QStringLiteral("four"), QStringLiteral("three")}));
        QCOMPARE(namesOf(one.load().value()), namesOf(merged.value()));
    }
    void setsADamagedFileAside()
    {
        QDir().mkpath(QFileInfo(path()).absolutePath());
        for (int round = 1; round <= 2; ++round) {
            QFile broken(path());
            QVERIFY(broken.open(QIODevice::WriteOnly));
            broken.write("{ \"rollcallViews\": 1, \"vie");
            broken.close();
            ViewsFile file(path());
            const auto loaded = file.load();
            QVERIFY(!loaded.ok());
            const QString aside = QStringLiteral("%1.damaged-%2").arg(path()).arg(round);
            QVERIFY2(loaded.failure().message.contains(aside), qPrintable(loaded.failure().message));
            QVERIFY(QFile::exists(aside));
            QVERIFY(!QFile::exists(path()));
            QVERIFY(file.load().value().isEmpty());
        }
    }
    void writesOverNothingItCannotRead()
    {
        QDir().mkpath(QFileInfo(path()).absolutePath());
        QFile newer(path());
        QVERIFY(newer.open(QIODevice::WriteOnly));
        newer.write("{\"rollcallViews\": 9, \"views\": []}");
        newer.close();
        const auto saved = ViewsFile(path()).save({}, {view("a")});
        QVERIFY(!saved.ok());
        QVERIFY(newer.open(QIODevice::ReadOnly));
        QVERIFY(newer.readAll().contains("9"));
    }
    void saysWhereItCannotWrite()
    {
        QFile inTheWay(m_folder->filePath(QStringLiteral("config")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const auto saved = ViewsFile(path()).save({}, {view("a")});
        QVERIFY(!saved.ok());
        QVERIFY(saved.failure().message.contains(path()));
    }
    void opensFilesAndLinks()
    {
        const QString name = m_folder->filePath(QStringLiteral("x.rollcallview"));
        QFile file(name);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(viewToFile(view("a", "shared")));
        file.close();
        QCOMPARE(viewFromArgument(name).value().name, QStringLiteral("shared"));
        QCOMPARE(viewFromArgument(QUrl::fromLocalFile(name).toString()).value().name,
                 QStringLiteral("shared"));
        QCOMPARE(viewFromArgument(viewToLink(view("b", "linked"))).value().name, QStringLiteral("linked"));
        QVERIFY(viewFromArgument(name + QLatin1Char('x')).failure().message.contains(name));
        QVERIFY(!viewFromArgument(QStringLiteral("rollcall://view?data=")).ok());
    }
};

QTEST_GUILESS_MAIN(ViewsFileTest)
#include "tst_viewsfile.moc"
