// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/savedview.h"
#include "views/devicespage.h"
#include "views/helpdialogs.h"
#include "views/mainwindow.h"
#include "views/menuactions.h"
#include "views/section.h"
#include "views/theme/theme.h"

#include <QtGui/qclipboard.h>
#include <QtGui/qguiapplication.h>
#include <QtGui/qscreen.h>
#include <QtGui/qshortcut.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qdialog.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qprogressbar.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qsplitter.h>
#include <QtWidgets/qtabwidget.h>
#include <QtWidgets/qtoolbutton.h>

using namespace rollcall;

namespace {

class FakeSection final : public Section
{
public:
    FakeSection(QString key, QString title)
        : m_key(std::move(key))
        , m_title(std::move(title))
        , search(new QLineEdit)
        , status(new QLabel(m_title + QStringLiteral(" status")))
    {
        search->setObjectName(m_key + QStringLiteral("Search"));
    }
    QString key() const override { return m_key; }
    QString title() const override { return m_title; }
    QString iconName() const override { return m_key; }
    QWidget *searchArea() const override { return search; }
    QWidget *loadStatus() const override { return status; }
    void refresh() override { ++refreshes; }
    void yield(bool) override {}
    void keepUp() override { ++keptUp; }
    void focusSearch() override { search->setFocus(); }
    void clearSearch() override { search->clear(); }
    void setCompactRows(bool value) override { compact = value; }
    void setSavedViews(SavedViews *) override {}
    void openView(const SavedView &view) override { opened.append(view.name); }

private:
    QString m_key;
    QString m_title;

public:
    QLineEdit *search;
    QLabel *status;
    int refreshes = 0;
    int keptUp = 0;
    bool compact = false;
    QStringList opened;
};

struct Frame
{
    explicit Frame(const WindowOptions &options = WindowOptions())
        : window(options)
        , devices(new FakeSection(QStringLiteral("devices"), QStringLiteral("Devices")))
        , users(new FakeSection(QStringLiteral("users"), QStringLiteral("Users")))
    {
        window.addSection(devices);
        window.addSection(users);
        window.show();
    }
    template <class T>
    T *child(const char *name) const
    {
        return window.findChild<T *>(QLatin1StringView(name));
    }
    void choose(const char *action) const
    {
        auto *found = child<QAction>(action);
        QVERIFY2(found, action);
        found->trigger();
    }

    MainWindow window;
    FakeSection *devices;
    FakeSection *users;
};

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyShortcutHasAPlaceInTheMenu()
    {
        Frame frame;
        QList<QAction *> placed;
        for (const MenuEntry &entry : menuEntries(frame.child<QMenu>("windowMenu")))
            placed += entry.action;
        for (QAction *action : frame.window.findChildren<QAction *>()) {
            if (!action->shortcut().isEmpty())
                QVERIFY2(placed.contains(action), qPrintable(action->text()));
        }
        QVERIFY(frame.window.findChildren<QShortcut *>().isEmpty());
    }
    void mnemonicsAreUnique()
    {
        Frame frame;
        QString seen;
        for (const QAction *action : frame.child<QMenu>("windowMenu")->actions()) {
            const qsizetype at = action->text().indexOf(QLatin1Char('&'));
            if (at < 0)
                continue;
            const QChar letter = action->text().at(at + 1).toLower();
            QVERIFY2(!seen.contains(letter), qPrintable(action->text()));
            seen += letter;
        }
        QVERIFY(seen.size() > 8);
    }
    void thePaletteGoesToASection()
    {
        Frame frame;
        frame.choose("palette");
        auto *text = frame.child<QLineEdit>("paletteText");
        QVERIFY(text);
        QTest::keyClicks(text, QStringLiteral("users"));
        QTest::keyClick(text, Qt::Key_Return);
        QCOMPARE(frame.window.currentSection(), frame.users);
    }
    void initTestCase() { applyTheme(ColorScheme::Light); }

    void startsAtItsSizeWithTheFirstSection()
    {
        const Frame frame;
        // Or what the screen has room for, with the frame: this one is smaller.
        const QSize available = frame.window.screen()->availableSize();
        QVERIFY(available.width() < 1280);
        QVERIFY(frame.window.width() < available.width() && frame.window.height() < available.height());
        QVERIFY(frame.window.width() > available.width() - 20);
        QCOMPARE(frame.window.currentSection(), frame.devices);
        QCOMPARE(frame.child<QWidget>("toolbar")->height(), 40);
        QCOMPARE(frame.child<QWidget>("statusBar")->height(), 28);
        QVERIFY(frame.devices->search->isVisible());
        QVERIFY(!frame.users->search->isVisible());
    }

    void rememberedSectionComesToTheFront()
    {
        WindowOptions options;
        options.section = QStringLiteral("users");
        const Frame frame(options);
        QCOMPARE(frame.window.currentSection(), frame.users);
        QCOMPARE(frame.window.options().section, QStringLiteral("users"));
    }

    void switchesByButtonAndKey()
    {
        const Frame frame;
        QTest::mouseClick(frame.child<QToolButton>("usersButton"), Qt::LeftButton);
        QCOMPARE(frame.window.currentSection(), frame.users);
        QVERIFY(frame.users->search->isVisible());
        QVERIFY(frame.users->status->isVisible());
        QVERIFY(!frame.devices->status->isVisible());
        QVERIFY(QTest::qWaitForWindowActive(&const_cast<Frame &>(frame).window));
        QTest::keyClick(&const_cast<Frame &>(frame).window, Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(frame.window.currentSection(), frame.devices);
        QVERIFY(frame.child<QToolButton>("devicesButton")->isChecked());
        QTest::keyClick(&const_cast<Frame &>(frame).window, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(frame.window.currentSection(), frame.users);
    }

    void keysReachTheCurrentSection()
    {
        Frame frame;
        QVERIFY(QTest::qWaitForWindowActive(&frame.window));
        QTest::keyClick(&frame.window, Qt::Key_F5);
        QCOMPARE(frame.devices->refreshes, 1);
        QCOMPARE(frame.users->refreshes, 0);
        QTest::keyClick(&frame.window, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(frame.devices->search->hasFocus());
        QTest::keyClicks(frame.devices->search, QStringLiteral("lobby"));
        QTest::keyClick(&frame.window, Qt::Key_Escape);
        QCOMPARE(frame.devices->search->text(), QString());
        QTest::mouseClick(frame.child<QToolButton>("refreshButton"), Qt::LeftButton);
        QCOMPARE(frame.devices->refreshes, 2);
        QTest::keyClick(&frame.window, Qt::Key_Q, Qt::ControlModifier);
        QVERIFY(!frame.window.isVisible());
    }

    void activityTakesTheStatusBarAndGivesItBack()
    {
        Frame frame;
        frame.window.setActivity(QStringLiteral("Preparing the sample fleet…"), 40);
        QVERIFY(frame.child<QLabel>("activityText")->isVisible());
        QCOMPARE(frame.child<QProgressBar>("activityProgress")->value(), 40);
        QVERIFY(!frame.devices->status->isVisible());
        QTest::mouseClick(frame.child<QToolButton>("usersButton"), Qt::LeftButton);
        QVERIFY(frame.child<QLabel>("activityText")->isVisible()); // still what all wait for
        frame.window.setActivity(QStringLiteral("Starting…"), -1);
        QCOMPARE(frame.child<QProgressBar>("activityProgress")->maximum(), 0);
        frame.window.clearActivity();
        QVERIFY(frame.users->status->isVisible());
    }

    void noteOnlyForTheSampleAndOnlyUntilDismissed()
    {
        Frame frame;
        auto *note = frame.child<QWidget>("sampleNote");
        QVERIFY(!note->isVisible());
        frame.window.setConnection(
            {.title = QStringLiteral("fleet"), .endpoint = QStringLiteral("https://a.example")});
        QVERIFY(!note->isVisible());
        const ConnectionFacts sample = {.title = QStringLiteral("Local fleet"), .sampleFleet = true};
        frame.window.setConnection(sample);
        QVERIFY(note->isVisible());
        QTest::mouseClick(frame.child<QToolButton>("sampleNoteDismiss"), Qt::LeftButton);
        QVERIFY(!note->isVisible());
        QVERIFY(frame.window.options().sampleNoteDismissed);
        frame.window.setConnection(sample);
        QVERIFY(!note->isVisible());
    }

    void warningStaysUntilDismissed()
    {
        Frame frame;
        const QString text = QStringLiteral("The settings can't be saved in <b>/nowhere</b>.");
        frame.window.showWarning(text);
        QCOMPARE(frame.child<QLabel>("warningNoteText")->text(), text);
        QCOMPARE(frame.child<QLabel>("warningNoteText")->textFormat(), Qt::PlainText);
        QVERIFY(frame.child<QWidget>("warningNote")->isVisible());
        QTest::mouseClick(frame.child<QToolButton>("warningNoteDismiss"), Qt::LeftButton);
        QVERIFY(!frame.child<QWidget>("warningNote")->isVisible());
    }

    void connectionTellsItsFacts()
    {
        Frame frame;
        frame.window.setConnection({.title = QStringLiteral("Local fleet"),
                                    .endpoint = QStringLiteral("http://127.0.0.1:2635"),
                                    .region = QStringLiteral("us-east-1")});
        QCOMPARE(frame.child<QPushButton>("connectionButton")->text(), QStringLiteral("Local fleet"));
        QVERIFY(frame.window.windowTitle().contains(QStringLiteral("Local fleet")));
        frame.choose("copyEndpoint");
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("http://127.0.0.1:2635"));
        frame.window.setConnection({});
        QVERIFY(!frame.child<QAction>("copyEndpoint")->isEnabled());
    }

    void choicesAreToldAndKept()
    {
        WindowOptions options;
        options.colorScheme = QStringLiteral("auto");
        options.languages = {QStringLiteral("de"), QStringLiteral("en")};
        Frame frame(options);
        QVERIFY(frame.child<QAction>("colorSchemeMenu.auto")->isChecked());
        const QSignalSpy schemes(&frame.window, &MainWindow::colorSchemeChosen);
        const QSignalSpy languages(&frame.window, &MainWindow::languageChosen);
        const QSignalSpy changes(&frame.window, &MainWindow::optionsChanged);
        frame.choose("colorSchemeMenu.dark");
        QCOMPARE(schemes.value(0).value(0).toString(), QStringLiteral("dark"));
        frame.choose("languageMenu.de");
        QCOMPARE(languages.value(0).value(0).toString(), QStringLiteral("de"));
        frame.choose("compactRows");
        QVERIFY(frame.devices->compact);
        QVERIFY(frame.users->compact);
        frame.choose("refreshMenu.300");
        QCOMPARE(changes.size(), 4);
        const WindowOptions now = frame.window.options();
        QCOMPARE(now.colorScheme, QStringLiteral("dark"));
        QCOMPARE(now.language, QStringLiteral("de"));
        QCOMPARE(now.refreshSeconds, 300);
        QVERIFY(now.compactRows);
    }

    void refreshesByItself()
    {
        WindowOptions options;
        options.refreshSeconds = 1;
        Frame frame(options);
        QTRY_COMPARE_WITH_TIMEOUT(frame.devices->keptUp, 1, 3000);
        frame.choose("refreshMenu.0");
        QTest::qWait(1200);
        QCOMPARE(frame.devices->keptUp, 1);
        QCOMPARE(frame.devices->refreshes, 0);
    }

    void geometryIsRemembered()
    {
        WindowOptions options;
        {
            Frame frame;
            frame.window.resize(700, 600);
            options.geometry = frame.window.options().geometry;
        }
        const Frame again(options);
        QCOMPARE(again.window.size(), QSize(700, 600));
    }

    void geometryOfAnotherScreenIsBroughtBack_data()
    {
        QTest::addColumn<QRect>("saved");
        const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
        QTest::newRow("bigger") << QRect(0, 0, screen.width() + 700, screen.height() + 400);
        QTest::newRow("right of it") << QRect(screen.width() + 500, 40, 700, 500);
        QTest::newRow("above and left") << QRect(-3000, -2000, 700, 500);
        QTest::newRow("mostly below") << QRect(20, screen.height() - 30, 700, 500);
        QTest::newRow("wide and away") << QRect(-900, 10, screen.width() + 400, 500);
    }

    void geometryOfAnotherScreenIsBroughtBack()
    {
        QFETCH(QRect, saved);
        WindowOptions options;
        {
            Frame frame;
            frame.window.setGeometry(saved);
            options.geometry = frame.window.options().geometry;
        }
        const Frame again(options);
        const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
        QVERIFY2(screen.contains(again.window.geometry()) &&
                     again.window.frameGeometry().top() >= screen.top(),
                 qPrintable(QStringLiteral("%1,%2 %3x%4")
                                .arg(again.window.x())
                                .arg(again.window.y())
                                .arg(again.window.width())
                                .arg(again.window.height())));
    }

    void everyControlHasANameAndCanBeReached()
    {
        const Frame frame;
        for (auto *button : frame.window.findChildren<QAbstractButton *>()) {
            QVERIFY(!button->objectName().isEmpty());
            QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                     qPrintable(button->objectName()));
            if (button->isVisible())
                QVERIFY2(button->focusPolicy() & Qt::TabFocus, qPrintable(button->objectName()));
        }
    }

    void dialogsOpenAndClose()
    {
        Frame frame;
        frame.choose("about");
        auto *about = frame.child<QDialog>("aboutDialog");
        QVERIFY(about);
        QVERIFY(about->isVisible());
        QString text;
        for (const QLabel *label : about->findChildren<QLabel *>())
            text += label->text() + QLatin1Char('\n');
        QVERIFY(text.contains(QLatin1StringView("Rollcall " ROLLCALL_VERSION)));
        for (const char *word :
             {"Qt Charts", "OpenSSL", "Boost", "simdjson", "SQLite", "GNU General Public License"})
            QVERIFY2(text.contains(QLatin1StringView(word)), word);
        about->close();
        frame.choose("menuConnectHelp");
        QVERIFY(frame.child<QDialog>("connectDialog")->isVisible());
    }
};

class TestDevicesPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tableHasTheLargestShare()
    {
        DevicesPage page(new QWidget, new QWidget, new QWidget);
        page.resize(1280, 700);
        page.show();
        const auto *columns = page.findChild<QSplitter *>(QStringLiteral("devicesColumns"));
        const auto *rows = page.findChild<QSplitter *>(QStringLiteral("devicesRows"));
        QVERIFY(qAbs(columns->sizes().at(0) - 1280 * 6 / 10) < 20);
        QVERIFY(rows->sizes().at(0) >= 350);
    }

    void detailMovesUnderATabWhenNarrowAndBack()
    {
        auto *detail = new QWidget;
        DevicesPage page(new QWidget, detail, new QWidget);
        page.resize(1280, 700);
        page.show();
        const auto *columns = page.findChild<QSplitter *>(QStringLiteral("devicesColumns"));
        auto *lower = page.findChild<QTabWidget *>(QStringLiteral("devicesLower"));
        const QList<int> sizes = columns->sizes();
        QVERIFY(detail->isVisible());
        QCOMPARE(lower->count(), 1);
        page.resize(900, 700);
        QVERIFY(page.isNarrow());
        QCOMPARE(lower->count(), 2);
        lower->setCurrentWidget(detail);
        QVERIFY(detail->isVisible());
        page.resize(1280, 700);
        QCOMPARE(lower->count(), 1);
        QVERIFY(detail->isVisible());
        QCOMPARE(columns->sizes(), sizes);
    }

    void layoutIsRemembered()
    {
        QByteArray layout;
        QList<int> sizes;
        {
            DevicesPage page(new QWidget, new QWidget, new QWidget);
            page.resize(1280, 700);
            page.show();
            auto *columns = page.findChild<QSplitter *>(QStringLiteral("devicesColumns"));
            columns->setSizes({500, 780});
            sizes = columns->sizes();
            layout = page.saveLayout();
        }
        DevicesPage page(new QWidget, new QWidget, new QWidget);
        QVERIFY(page.restoreLayout(layout));
        page.resize(1280, 700);
        page.show();
        QCOMPARE(page.findChild<QSplitter *>(QStringLiteral("devicesColumns"))->sizes(), sizes);
        QVERIFY(!page.restoreLayout("nonsense"));
        QVERIFY(!page.restoreLayout(QByteArray()));
    }
};

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    TestMainWindow window;
    TestDevicesPage page;
    return QTest::qExec(&window, argc, argv) | QTest::qExec(&page, argc, argv);
}
#include "tst_mainwindow.moc"
