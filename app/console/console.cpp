// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/console/console.h"

#include "app/console/colorscheme.h"
#include "app/console/firstrows.h"
#include "app/console/language.h"
#include "app/console/stallwatch.h"
#include "views/devicessection.h"
#include "views/mainwindow.h"
#include "views/userssection.h"

#include <QtCore/qfileinfo.h>
#include <QtCore/qlogging.h>

namespace rollcall {

namespace {

constexpr QLatin1StringView automatic("auto");
constexpr QLatin1StringView light("light");
constexpr QLatin1StringView dark("dark");

QString given(const QString &argument, const QString &setting)
{
    return argument.isNull() ? setting : argument;
}

} // namespace

Console::Console(const CommandLine &arguments, SettingsFile file, const QProcessEnvironment &environment,
                 QObject *parent)
    : QObject(parent)
    , m_arguments(arguments)
    , m_file(std::move(file))
    , m_ownScheme(currentScheme())
    , m_viewsFile(QFileInfo(m_file.path()).absolutePath() + QStringLiteral("/views.json"))
    , m_desktop(std::make_unique<DesktopColorScheme>(sessionBusIfAny()))
{
    const auto settings = m_file.load();
    if (settings)
        m_settings = settings.value();
    else
        m_settingsProblem = settings.failure().message;
    m_language = std::make_unique<Language>(given(arguments.language, m_settings.language));
    if (const auto views = m_viewsFile.load())
        m_keptViews = views.value();
    else
        m_viewsProblem = views.failure().message;
    m_views.setList(m_keptViews);
    connect(&m_views, &SavedViews::edited, this, &Console::keepViews);
    m_colorScheme = given(arguments.colorScheme, m_settings.colorScheme);
    applyColorScheme();
    connect(m_desktop.get(), &DesktopColorScheme::wishChanged, this, &Console::applyColorScheme);

    FleetLinkOptions options;
    options.connection = {arguments.profile, arguments.region, arguments.endpointUrl};
    options.dataDir = arguments.dataDir;
    options.environment = environment;
    m_link = std::make_unique<FleetLink>(options);
    m_history = std::make_unique<HistoryKeeper>(m_link->historyPath(), &m_clock);
    m_history->setKeptDays(m_settings.keptDays);
    connect(&m_use, &UseWatch::inUseChanged, this, &Console::leaveWay);
    m_events = std::make_unique<KeptEvents>(m_link->events(), m_history.get());
    connect(m_link.get(), &FleetLink::progress, this, &Console::onProgress);
    connect(m_link.get(), &FleetLink::connected, this, &Console::onConnected);
    connect(m_link.get(), &FleetLink::failed, this, [this] {
        m_window->clearActivity(); // the section in front tells the failure, which is its own call's, too
        m_window->setConnection(m_link->facts());
    });
    makeWindow();
}

Console::~Console()
{
    m_window.reset(); // before the sources that it asks
}

void Console::show()
{
    if (FirstRows::isWanted())
        new FirstRows(this);
    if (StallWatch::isWanted())
        new StallWatch(this);
    m_window->show();
    if (!m_settingsProblem.isEmpty())
        m_window->showWarning(m_settingsProblem);
    if (!m_viewsProblem.isEmpty())
        m_window->showWarning(m_viewsProblem);
    openGivenView();
    m_link->connectToFleet();
}

ColorScheme Console::wantedScheme() const
{
    if (m_colorScheme != automatic)
        return m_colorScheme == dark ? ColorScheme::Dark : ColorScheme::Light;
    if (const auto wish = m_desktop->wish())
        return *wish;
    // The desktop takes its time to answer: what it wished last time saves a flash of the other scheme.
    if (m_settings.desktopScheme.isEmpty())
        return m_ownScheme;
    return m_settings.desktopScheme == dark ? ColorScheme::Dark : ColorScheme::Light;
}

void Console::applyColorScheme()
{
    if (const auto wish = m_desktop->wish())
        m_settings.desktopScheme = *wish == ColorScheme::Dark ? dark : light;
    applyTheme(wantedScheme());
}

void Console::makeWindow()
{
    WindowOptions options;
    options.geometry = m_settings.windowGeometry;
    options.section = m_settings.section;
    options.colorScheme = m_colorScheme;
    options.language = given(m_arguments.language, m_settings.language);
    options.languages = bundledLanguages();
    options.refreshSeconds = m_settings.refreshSeconds;
    options.keptDays = m_settings.keptDays;
    options.compactRows = m_settings.compactRows;
    options.sampleNoteDismissed = m_settings.sampleNoteDismissed;
    m_window = std::make_unique<MainWindow>(options);
    addSections();
    connect(m_window.get(), &MainWindow::optionsChanged, this, &Console::gatherSettings);
    // A connection that failed is tried again; one that stands is left alone.
    connect(m_window.get(), &MainWindow::refreshRequested, m_link.get(), &FleetLink::connectToFleet);
    connect(m_window.get(), &MainWindow::closing, this, [this] {
        gatherSettings();
        saveSettings();
    });
    connect(m_window.get(), &MainWindow::colorSchemeChosen, this, [this](const QString &scheme) {
        m_colorScheme = scheme;
        m_settings.colorScheme = scheme;
        applyColorScheme();
        saveSettings();
    });
    // Queued: the window that says so is replaced.
    connect(m_window.get(), &MainWindow::languageChosen, this, &Console::rebuildWindow, Qt::QueuedConnection);
    if (m_link->isConnected() || !m_link->facts().problem.isEmpty())
        m_window->setConnection(m_link->facts());
}

void Console::addSections()
{
    m_devices =
        new DevicesSection({m_link->devices(), m_link->lookup(), m_events.get(), m_history.get()}, &m_clock);
    m_users = new UsersSection(m_link->users(), &m_clock);
    m_isReadingAll = false; // of a window that was there before
    leaveWay();
    connect(m_devices, &DevicesSection::readingAll, this, [this](bool isReading) {
        m_isReadingAll = isReading;
        leaveWay();
    });
    m_devices->restoreState({m_settings.deviceTable, m_settings.devicesLayout, m_settings.utcTimes,
                             m_settings.lanesHours,
                             SiteRule::fromText(m_settings.siteRule).value_or(SiteRule())});
    m_users->restoreState(m_settings.userTable);
    m_devices->setSavedViews(&m_views);
    m_users->setSavedViews(&m_views);
    m_window->addSection(m_devices);
    m_window->addSection(m_users);
}

void Console::leaveWay()
{
    const bool isInUse = m_use.isInUse();
    m_history->hold(m_isReadingAll || isInUse);
    m_devices->yield(isInUse);
    m_users->yield(isInUse);
}

void Console::rebuildWindow(const QString &language)
{
    m_settings.language = language;
    m_arguments.language = language;
    gatherSettings();
    saveSettings();
    m_language.reset();
    m_language = std::make_unique<Language>(language);
    const std::unique_ptr<MainWindow> old = std::move(m_window);
    makeWindow();
    m_window->show(); // before the old one goes, which would be the last
}

void Console::gatherSettings()
{
    const WindowOptions options = m_window->options();
    m_settings.windowGeometry = options.geometry;
    m_settings.section = options.section;
    m_settings.refreshSeconds = options.refreshSeconds;
    m_settings.keptDays = options.keptDays;
    m_history->setKeptDays(options.keptDays);
    m_settings.compactRows = options.compactRows;
    m_settings.sampleNoteDismissed = options.sampleNoteDismissed;
    const DevicesSection::State devices = m_devices->saveState();
    m_settings.deviceTable = devices.table;
    m_settings.devicesLayout = devices.layout;
    m_settings.utcTimes = devices.isUtc;
    m_settings.lanesHours = devices.lanesHours;
    m_settings.siteRule = devices.sites.text();
    m_settings.userTable = m_users->saveState();
}

void Console::saveSettings()
{
    const auto saved = m_file.save(m_settings);
    if (saved || saved.failure().message == m_settingsProblem)
        return;
    m_settingsProblem = saved.failure().message;
    qWarning("%s", qUtf8Printable(m_settingsProblem));
    m_window->showWarning(m_settingsProblem);
}

void Console::keepViews()
{
    const auto kept = m_viewsFile.save(m_keptViews, m_views.list());
    if (!kept) {
        m_window->showWarning(kept.failure().message);
        return;
    }
    m_keptViews = kept.value();
    m_views.setList(m_keptViews);
}

/// It is shown, and not kept before the user says so.
void Console::openGivenView()
{
    if (m_arguments.view.isEmpty())
        return;
    const auto view = viewFromArgument(m_arguments.view);
    if (view)
        m_window->openView(view.value());
    else
        m_window->showWarning(view.failure().message);
}

void Console::onProgress(const QString &text, int percent)
{
    m_window->setActivity(text, percent);
}

void Console::onConnected(const ConnectionFacts &facts)
{
    m_window->clearActivity();
    m_window->setConnection(facts);
    m_history->setWay(m_link->historyWay());
}

} // namespace rollcall
