// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/commandline.h"
#include "app/console/fleetlink.h"
#include "app/console/historykeeper.h"
#include "app/console/settings.h"
#include "app/console/usewatch.h"
#include "app/console/viewsfile.h"
#include "models/analysis/keptevents.h"
#include "models/domain/clock.h"
#include "views/savedviews.h"
#include "views/theme/theme.h"

#include <QtCore/qobject.h>

#include <memory>

namespace rollcall {

class DesktopColorScheme;
class DevicesSection;
class Language;
class MainWindow;
class UsersSection;

/// Composes the program: settings, connection, sources, window. Holds no logic of its own.
class Console : public QObject
{
    Q_OBJECT

public:
    Console(const CommandLine &arguments, SettingsFile file, const QProcessEnvironment &environment,
            QObject *parent = nullptr);
    ~Console() override;

    /// Shows the window at once; what it shows comes as it arrives.
    void show();
    MainWindow *window() const { return m_window.get(); }
    FleetLink *link() const { return m_link.get(); }

private:
    void makeWindow();
    /// What can wait, waits for who works in the window.
    void leaveWay();
    void addSections();
    void rebuildWindow(const QString &language);
    void applyColorScheme();
    ColorScheme wantedScheme() const;
    void gatherSettings();
    void saveSettings();
    void keepViews();
    void openGivenView();
    void onProgress(const QString &text, int percent);
    void onConnected(const ConnectionFacts &facts);

    CommandLine m_arguments;
    SettingsFile m_file;
    Settings m_settings;
    QString m_settingsProblem;
    QString
        m_colorScheme; ///< auto, light or dark: the command line's, else the settings', else the last choice
    ColorScheme m_ownScheme; ///< what the platform's own palette looks like
    SystemClock m_clock;
    ViewsFile m_viewsFile;
    SavedViews m_views;
    QList<SavedView> m_keptViews; ///< as the file had them last
    QString m_viewsProblem;
    std::unique_ptr<Language> m_language;
    std::unique_ptr<DesktopColorScheme> m_desktop;
    std::unique_ptr<FleetLink> m_link;
    std::unique_ptr<HistoryKeeper> m_history;
    std::unique_ptr<KeptEvents> m_events;
    UseWatch m_use;
    bool m_isReadingAll = false; ///< someone waits for the whole fleet
    std::unique_ptr<MainWindow> m_window;
    DevicesSection *m_devices = nullptr; ///< the window's
    UsersSection *m_users = nullptr;     ///< the window's
};

} // namespace rollcall
