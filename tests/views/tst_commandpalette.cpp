// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/commandpalette.h"
#include "views/menuactions.h"

#include <QtCore/qpointer.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qdialog.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qmenu.h>

using namespace rollcall;

namespace {

PaletteEntry entry(const char *text)
{
    PaletteEntry result;
    result.text = QString::fromUtf8(text);
    return result;
}

QStringList ranked(const QStringList &texts, const char *typed)
{
    QList<PaletteEntry> entries;
    for (const QString &text : texts)
        entries.append(entry(text.toUtf8().constData()));
    QStringList result;
    for (const PaletteEntry &each : rankedEntries(entries, QString::fromUtf8(typed), 50))
        result += each.text;
    return result;
}

} // namespace

class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lettersMatchInOrder();
    void startsOfWordsAndRowsCountMore();
    void whatStandsLastIsNeverCutOff();
    void wordsOfTheMenuHelp();
    void keysChooseAndRun();
    void searchesAreAskedInTurn();
    void actionsComeFromTheMenu();
    void shortcutsAreListedAsTheyAre();
};

void TestCommandPalette::wordsOfTheMenuHelp()
{
    const QList<PaletteEntry> entries{{QStringLiteral("Room"), QStringLiteral("Table: Columns"), {}, {}},
                                      {QStringLiteral("Room"), QStringLiteral("Table: Add filter"), {}, {}},
                                      {QStringLiteral("Name"), QStringLiteral("Table: Add filter"), {}, {}},
                                      {QStringLiteral("Search for it"), {}, {}, {}, true}};
    const QList<PaletteEntry> found = rankedEntries(entries, QStringLiteral("filter roo"), 10);
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.at(0).detail, QStringLiteral("Table: Add filter"));
    QVERIFY(found.at(1).isLast);
    QCOMPARE(rankedEntries(entries, QStringLiteral("filter"), 10).size(), 1); // of the menu's name alone
}

void TestCommandPalette::lettersMatchInOrder()
{
    QVERIFY(paletteScore(QStringLiteral("rfn"), QStringLiteral("Refresh now")));
    QVERIFY(paletteScore(QStringLiteral("NOW"), QStringLiteral("Refresh now")));
    QVERIFY(paletteScore(QStringLiteral("refresh n"), QStringLiteral("Refresh now")));
    QVERIFY(paletteScore(QStringLiteral("über"), QStringLiteral("Über Rollcall")));
    QVERIFY(!paletteScore(QStringLiteral("nr"), QStringLiteral("Refresh now")));
    QVERIFY(!paletteScore(QStringLiteral("rr"), QStringLiteral("Room")));
    QVERIFY(!paletteScore(QStringLiteral("x"), QString()));
    QCOMPARE(paletteScore(QString(), QStringLiteral("Room")), std::optional(0));
}

void TestCommandPalette::startsOfWordsAndRowsCountMore()
{
    QCOMPARE(
        ranked({QStringLiteral("Reset columns"), QStringLiteral("Compact rows"), QStringLiteral("Columns")},
               "col"),
        QStringList({QStringLiteral("Columns"), QStringLiteral("Reset columns")}));
    QCOMPARE(ranked({QStringLiteral("Select all rows"), QStringLiteral("Load all rows")}, "lar").constFirst(),
             QStringLiteral("Load all rows"));
    QCOMPARE(ranked({QStringLiteral("Lobby North 10"), QStringLiteral("Lobby North 1")}, "lobby n 1"),
             QStringList({QStringLiteral("Lobby North 10"), QStringLiteral("Lobby North 1")}));
    QCOMPARE(ranked({QStringLiteral("b"), QStringLiteral("a")}, ""),
             QStringList({QStringLiteral("b"), QStringLiteral("a")}));
}

void TestCommandPalette::whatStandsLastIsNeverCutOff()
{
    QList<PaletteEntry> entries(60, entry("Room"));
    PaletteEntry last = entry("Search");
    last.isLast = true;
    entries.prepend(last);
    const QList<PaletteEntry> shown = rankedEntries(entries, QStringLiteral("room"), 10);
    QCOMPARE(shown.size(), 11);
    QCOMPARE(shown.constLast().text, QStringLiteral("Search"));
}

void TestCommandPalette::keysChooseAndRun()
{
    QStringList done;
    QWidget window;
    window.resize(800, 600);
    window.show();
    QPointer<CommandPalette> palette =
        new CommandPalette({[&done](const QString &) {
                               QList<PaletteEntry> entries;
                               for (const char *text : {"Offline", "Online", "Room"}) {
                                   PaletteEntry each = entry(text);
                                   each.run = [&done, text] { done += QLatin1StringView(text); };
                                   entries.append(each);
                               }
                               return entries;
                           }},
                           {}, &window);
    palette->open();
    auto *text = palette->findChild<QLineEdit *>(QStringLiteral("paletteText"));
    auto *list = palette->findChild<QListWidget *>(QStringLiteral("paletteList"));
    QCOMPARE(list->count(), 3);
    QTest::keyClicks(text, QStringLiteral("line"));
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->currentRow(), 0);
    QTest::keyClick(text, Qt::Key_Down);
    QCOMPARE(list->currentRow(), 1);
    const QString chosen = list->currentItem()->text();
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(done, QStringList(chosen));
    QTRY_VERIFY(!palette);
}

void TestCommandPalette::searchesAreAskedInTurn()
{
    QStringList asked;
    QStringList done;
    QWidget window;
    window.resize(800, 600);
    window.show();
    const auto provider = [&](const char *text) {
        return [&asked, &done, text](const QString &typed) {
            asked.append(QLatin1StringView(text) + QLatin1Char(':') + typed);
            PaletteEntry each = entry(text);
            each.run = [&done, text] { done += QLatin1StringView(text); };
            return QList<PaletteEntry>{each};
        };
    };
    QPointer<CommandPalette> palette =
        new CommandPalette({provider("Load all rooms")}, {provider("Room"), provider("Room 9")}, &window);
    palette->open();
    auto *text = palette->findChild<QLineEdit *>(QStringLiteral("paletteText"));
    auto *list = palette->findChild<QListWidget *>(QStringLiteral("paletteList"));
    QTRY_COMPARE(list->count(), 3);
    asked.clear();
    text->setText(QStringLiteral("roo"));
    // What answers at once is there at once; another letter before the rest is found begins anew.
    QCOMPARE(asked, QStringList(QStringLiteral("Load all rooms:roo")));
    text->setText(QStringLiteral("room"));
    // Enter means the best of all, also of those that are not found yet.
    QTest::keyClick(text, Qt::Key_Return);
    QVERIFY(done.isEmpty());
    QTRY_COMPARE(done, QStringList(QStringLiteral("Room")));
    QCOMPARE(asked.last(), QStringLiteral("Room 9:room"));
    QVERIFY(!asked.contains(QStringLiteral("Room:roo")));
    QTRY_VERIFY(!palette);
}

void TestCommandPalette::actionsComeFromTheMenu()
{
    QMenu menu;
    bool ran = false;
    menu.addAction(QStringLiteral("&Find && go"), [&ran] { ran = true; });
    menu.addSeparator();
    menu.addAction(QStringLiteral("Stop"))->setEnabled(false);
    QMenu *submenu = menu.addMenu(QStringLiteral("&Go to"));
    QObject::connect(submenu, &QMenu::aboutToShow, submenu, [submenu] {
        submenu->clear();
        submenu->addAction(QStringLiteral("Users"))->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_2));
    });
    const QList<PaletteEntry> entries = actionEntries(&menu);
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(0).text, QStringLiteral("Find & go"));
    QCOMPARE(entries.at(1).text, QStringLiteral("Users"));
    QCOMPARE(entries.at(1).detail, QStringLiteral("Go to"));
    QCOMPARE(entries.at(1).keys, QStringLiteral("Ctrl+2"));
    entries.at(0).run();
    QVERIFY(ran);
    submenu->clear();
    entries.at(1).run(); // its action is gone: nothing happens
}

void TestCommandPalette::shortcutsAreListedAsTheyAre()
{
    QMenu menu;
    QAction *action = menu.addAction(QStringLiteral("&Find"));
    action->setObjectName(QStringLiteral("find"));
    action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_J));
    menu.addAction(QStringLiteral("Without"))->setObjectName(QStringLiteral("without"));
    QWidget window;
    QDialog *dialog = makeShortcutsDialog(&menu, &window);
    QCOMPARE(dialog->findChild<QLabel *>(QStringLiteral("keys_find"))->text(), QStringLiteral("Ctrl+J"));
    QVERIFY(!dialog->findChild<QLabel *>(QStringLiteral("keys_without")));
}

QTEST_MAIN(TestCommandPalette)
#include "tst_commandpalette.moc"
