// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/console.h"
#include "app/service/service.h"
#include "models/store/fleetstore.h"
#include "views/mainwindow.h"

#include <QtCore/qfile.h>
#include <QtCore/qtemporarydir.h>
#include <QtGui/qaction.h>
#include <QtTest/qsignalspy.h>
#include <QtTest/qtest.h>
#include <QtWidgets/qapplication.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qtoolbutton.h>

#include <optional>

using namespace rollcall;

namespace {

/// A home with no AWS configuration, so that the local fleet is meant.
struct Home
{
    QTemporaryDir dir;
    QString dataDir() const { return dir.filePath(QStringLiteral("data")); }
    QProcessEnvironment environment() const
    {
        QProcessEnvironment result;
        result.insert(QStringLiteral("HOME"), dir.path());
        return result;
    }
    FleetLinkOptions options() const
    {
        FleetLinkOptions result;
        result.dataDir = dataDir();
        result.environment = environment();
        return result;
    }
};

/// One question and its answer.
struct Asked
{
    std::optional<Result<Page<Device>>> result;
    CallHandle call;

    explicit Asked(DeviceSource *source)
        : call(source->fetchPage({}, {}, 50, [this](Result<Page<Device>> page) { result = std::move(page); }))
    {
    }
};

constexpr int patience = 60000; // a sanitized build makes its sample fleet slowly

} // namespace

class TestConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuestionAskedAtOnceIsAnswered()
    {
        const Home home;
        FleetLink link(home.options());
        const QSignalSpy progress(&link, &FleetLink::progress);
        const Asked asked(link.devices());
        QVERIFY(!asked.result);
        QTRY_VERIFY_WITH_TIMEOUT(asked.result, patience);
        QVERIFY2(asked.result->ok(),
                 qPrintable(asked.result->ok() ? QString() : asked.result->failure().message));
        QCOMPARE(asked.result->value().items.size(), 50);
        QCOMPARE(asked.result->value().totalCount, std::optional<qint64>(2000));
        QVERIFY(link.facts().sampleFleet);
        QVERIFY(!link.facts().accessKeyId.isEmpty());
        QVERIFY(progress.size() > 10); // opening, and preparing the sample
        QCOMPARE(progress.first().value(1).toInt(), -1);
        for (qsizetype i = 2; i < progress.size(); ++i)
            QVERIFY(progress[i].value(1).toInt() >= progress[i - 1].value(1).toInt());
        QVERIFY(progress.last().value(0).toString().contains(QLocale().toString(2000)));
        QCOMPARE(progress.last().value(1).toInt(), 100);

        FleetLink again(home.options());
        const Asked later(again.devices());
        QTRY_VERIFY_WITH_TIMEOUT(later.result, patience);
        QVERIFY(later.result->ok());
        QVERIFY(again.facts().sampleFleet); // known without having made it

        const auto store = FleetStore::open(DataFolder(home.dataDir()).databasePath(), OpenMode::ReadWrite);
        QVERIFY(store);
        QVERIFY(store.value()->markAsSample(false)); // as an import does
        FleetLink other(home.options());
        const Asked last(other.devices());
        QTRY_VERIFY_WITH_TIMEOUT(last.result, patience);
        QVERIFY(!other.facts().sampleFleet);
    }

    void aQuestionIsCancelledOrDroppedWhileItWaits()
    {
        const Home home;
        FleetLink link(home.options());
        const Asked cancelled(link.devices());
        cancelled.call->cancel();
        QVERIFY(!cancelled.result); // never from within
        QTRY_VERIFY(cancelled.result);
        QCOMPARE(cancelled.result->failure().kind, FailureKind::Cancelled);
        Asked dropped(link.devices());
        dropped.call.reset();
        QTRY_VERIFY_WITH_TIMEOUT(link.isConnected(), patience);
        QTest::qWait(100);
        QVERIFY(!dropped.result);
    }

    void goingInMidWorkIsSafe()
    {
        const Home home;
        {
            FleetLink link(home.options());
            const Asked asked(link.devices());
            const QSignalSpy progress(&link, &FleetLink::progress);
            QTRY_VERIFY(!progress.isEmpty());
        }
        QTest::qWait(300);
        FleetLink link(home.options());
        const Asked asked(link.devices());
        QTRY_VERIFY_WITH_TIMEOUT(asked.result, patience);
        QVERIFY(asked.result->ok());
        QCOMPARE(asked.result->value().totalCount, std::optional<qint64>(2000));
    }

    void aDamagedDatabaseIsToldAndTriedAgain()
    {
        const Home home;
        const DataFolder folder(home.dataDir());
        QVERIFY(folder.create());
        QFile file(folder.databasePath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        FleetLink link(home.options());
        const QSignalSpy failed(&link, &FleetLink::failed);
        const Asked asked(link.devices());
        QTRY_VERIFY_WITH_TIMEOUT(asked.result, patience);
        QVERIFY(!asked.result->ok());
        QCOMPARE(asked.result->failure().kind, FailureKind::Storage);
        QVERIFY2(asked.result->failure().message.contains(folder.databasePath()),
                 qPrintable(asked.result->failure().message));
        QCOMPARE(failed.size(), 1);

        QVERIFY(file.remove());
        const Asked again(link.devices());
        QTRY_VERIFY_WITH_TIMEOUT(again.result, patience);
        QVERIFY(again.result->ok());
    }

    void theConnectionButtonNamesAFailure()
    {
        const Home home;
        const DataFolder folder(home.dataDir());
        QVERIFY(folder.create());
        QFile file(folder.databasePath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(8192, 'x'));
        file.close();
        CommandLine arguments;
        arguments.dataDir = home.dataDir();
        arguments.language = QStringLiteral("en");
        Console console(arguments, SettingsFile(home.dir.filePath(QStringLiteral("console.ini"))),
                        home.environment());
        console.show();
        const auto *button = console.window()->findChild<QPushButton *>(QStringLiteral("connectionButton"));
        QCOMPARE(button->text(), QStringLiteral("Connecting…"));
        QTRY_COMPARE_WITH_TIMEOUT(button->text(), QStringLiteral("Local fleet: not connected"), patience);
        QVERIFY2(button->toolTip().contains(folder.databasePath()), qPrintable(button->toolTip()));

        QVERIFY(file.remove());
        console.window()->findChild<QToolButton *>(QStringLiteral("refreshButton"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(button->text(), QStringLiteral("Local fleet"), patience);
        QVERIFY(!button->toolTip().contains(folder.databasePath()));
    }

    void aServiceThatVanishesIsReplaced()
    {
        const Home home;
        {
            FleetLink filler(home.options()); // makes the sample
            const Asked asked(filler.devices());
            QTRY_VERIFY_WITH_TIMEOUT(asked.result, patience);
        }
        ServiceOptions options;
        options.dataFolder = DataFolder(home.dataDir());
        options.port = 0;
        auto service = Service::start(options);
        QVERIFY(service);
        FleetLink link(home.options());
        const Asked asked(link.devices());
        QTRY_VERIFY_WITH_TIMEOUT(asked.result, patience);
        QVERIFY(asked.result->ok());
        const QString before = link.facts().endpoint;
        QCOMPARE(before, service.value()->url().toString());

        service.value()->stop();
        service.value().reset();
        const Asked again(link.devices());
        QTRY_VERIFY_WITH_TIMEOUT(again.result, patience);
        QVERIFY2(again.result->ok(),
                 qPrintable(again.result->ok() ? QString() : again.result->failure().message));
        QVERIFY(link.facts().endpoint != before);
    }

    void anUnknownProfileIsAFailureOfTheCall()
    {
        const Home home;
        FleetLinkOptions options = home.options();
        options.connection.profile = QStringLiteral("nobody");
        FleetLink link(options);
        const Asked asked(link.devices());
        QTRY_VERIFY_WITH_TIMEOUT(asked.result, patience);
        QCOMPARE(asked.result->failure().kind, FailureKind::Input);
        QVERIFY(asked.result->failure().message.contains(QStringLiteral("nobody")));
    }

    void missingCredentialsAreAFailureOfTheCall()
    {
        const Home home;
        FleetLinkOptions options = home.options();
        options.connection.endpointUrl = QStringLiteral("http://127.0.0.1:9");
        FleetLink link(options);
        const Asked asked(link.devices());
        QTRY_VERIFY_WITH_TIMEOUT(asked.result, patience);
        QCOMPARE(asked.result->failure().kind, FailureKind::Credentials);
        QVERIFY(!link.facts().sampleFleet);
    }

    void theWindowIsThereBeforeTheFleetAndRemembersItself()
    {
        const Home home;
        const SettingsFile file(home.dir.filePath(QStringLiteral("config/console.ini")));
        CommandLine arguments;
        arguments.dataDir = home.dataDir();
        arguments.colorScheme = QStringLiteral("dark");
        {
            Console console(arguments, file, home.environment());
            console.show();
            QVERIFY(console.window()->isVisible());
            QVERIFY(!console.link()->isConnected());
            QCOMPARE(currentScheme(), ColorScheme::Dark);
            QTRY_VERIFY_WITH_TIMEOUT(console.link()->isConnected(), patience);
            auto *note = console.window()->findChild<QWidget *>(QStringLiteral("sampleNote"));
            QVERIFY(note->isVisible());
            console.window()->findChild<QToolButton *>(QStringLiteral("sampleNoteDismiss"))->click();
            console.window()->resize(760, 640);
            console.window()->findChild<QAction *>(QStringLiteral("compactRows"))->trigger();
            // The choice holds for the lanes as for the timeline.
            console.window()->findChild<QPushButton *>(QStringLiteral("timelineUtc"))->setChecked(true);
            QVERIFY(console.window()->findChild<QPushButton *>(QStringLiteral("lanesUtc"))->isChecked());
            console.window()->findChild<QPushButton *>(QStringLiteral("lanesPreset24"))->click();
            console.window()->close();
        }
        const auto saved = file.load();
        QVERIFY(saved);
        QVERIFY(saved.value().compactRows);
        QVERIFY(saved.value().sampleNoteDismissed);
        QVERIFY(saved.value().utcTimes);
        QCOMPARE(saved.value().lanesHours, 24);
        QCOMPARE(saved.value().colorScheme, QStringLiteral("auto")); // the command line's holds for one run
        arguments.colorScheme = QStringLiteral("light");
        const Console console(arguments, file, home.environment());
        QCOMPARE(console.window()->size(), QSize(760, 640));
        QVERIFY(console.window()->findChild<QPushButton *>(QStringLiteral("timelineUtc"))->isChecked());
        QVERIFY(console.window()->findChild<QPushButton *>(QStringLiteral("lanesPreset24"))->isChecked());
        QCOMPARE(currentScheme(), ColorScheme::Light);
    }

    void mnemonicsAreUniqueInEveryLanguage()
    {
        const Home home;
        const SettingsFile file(home.dir.filePath(QStringLiteral("config/console.ini")));
        for (const QString &language : {QStringLiteral("en"), QStringLiteral("de")}) {
            CommandLine arguments;
            arguments.dataDir = home.dataDir();
            arguments.language = language;
            const Console console(arguments, file, home.environment());
            auto *menu = console.window()->findChild<QMenu *>(QStringLiteral("windowMenu"));
            QVERIFY(menu);
            QVERIFY(!menu->findChildren<QMenu *>().isEmpty());
            console.window()->show(); // or there is no table yet to fill its menu
            QList<QMenu *> menus{menu};
            bool hasTable = false;
            for (qsizetype next = 0; next < menus.size(); ++next) {
                QMenu *each = menus.at(next);
                hasTable = hasTable || each->objectName() == QLatin1StringView("tableMenu");
                Q_EMIT each->aboutToShow(); // some fill themselves
                for (QAction *action : each->actions()) {
                    if (action->menu() != nullptr)
                        menus.append(action->menu());
                }
                QString seen;
                for (const QAction *action : each->actions()) {
                    const qsizetype at = action->text().indexOf(QLatin1Char('&'));
                    if (at < 0)
                        continue;
                    const QChar letter = action->text().at(at + 1).toLower();
                    QVERIFY2(!seen.contains(letter),
                             qPrintable(language + action->text() + QLatin1Char(' ') + seen));
                    seen += letter;
                }
            }
            QVERIFY(hasTable);
        }
    }

    void choicesInTheMenuHoldAtOnce()
    {
        const Home home;
        const SettingsFile file(home.dir.filePath(QStringLiteral("config/console.ini")));
        CommandLine arguments;
        arguments.dataDir = home.dataDir();
        arguments.language = QStringLiteral("en");
        Console console(arguments, file, home.environment());
        console.show();
        console.window()->findChild<QAction *>(QStringLiteral("colorSchemeMenu.dark"))->trigger();
        QCOMPARE(currentScheme(), ColorScheme::Dark);
        console.window()->findChild<QAction *>(QStringLiteral("colorSchemeMenu.light"))->trigger();
        QCOMPARE(currentScheme(), ColorScheme::Light);
        const QPointer<MainWindow> before = console.window();
        console.window()->findChild<QAction *>(QStringLiteral("languageMenu.de"))->trigger();
        QTRY_VERIFY(before.isNull());
        QVERIFY(console.window()->isVisible());
        QCOMPARE(QLocale().language(), QLocale::German);
        const auto saved = file.load();
        QVERIFY(saved);
        QCOMPARE(saved.value().language, QStringLiteral("de"));
        QCOMPARE(saved.value().colorScheme, QStringLiteral("light"));
        QLocale::setDefault(QLocale::c());
    }

    void unwritableSettingsAreToldAndNoHindrance()
    {
        const Home home;
        QFile blocked(home.dir.filePath(QStringLiteral("config")));
        QVERIFY(blocked.open(QIODevice::WriteOnly));
        CommandLine arguments;
        arguments.dataDir = home.dataDir();
        Console console(arguments, SettingsFile(home.dir.filePath(QStringLiteral("config/console.ini"))),
                        home.environment());
        console.show();
        console.window()->findChild<QAction *>(QStringLiteral("colorSchemeMenu.dark"))->trigger();
        auto *note = console.window()->findChild<QLabel *>(QStringLiteral("warningNoteText"));
        QVERIFY(note->isVisible());
        QVERIFY2(note->text().contains(QStringLiteral("config/console.ini")), qPrintable(note->text()));
    }
};

QTEST_MAIN(TestConsole)
#include "tst_console.moc"
