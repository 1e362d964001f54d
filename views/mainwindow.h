// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/connectionfacts.h"

#include <QtCore/qbytearray.h>
#include <QtCore/qlist.h>
#include <QtCore/qstringlist.h>
#include <QtWidgets/qmainwindow.h>

QT_BEGIN_NAMESPACE
class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QMenu;
class QProgressBar;
class QStackedWidget;
class QTimer;
class QToolButton;
QT_END_NAMESPACE

namespace rollcall {

class ConnectionButton;
class NoteBar;
class PanelBar;
class Section;
struct SavedView;
class WindowMenu;

/// What the window starts with, and what of it the user chose in the window.
struct WindowOptions
{
    QByteArray geometry;     ///< opaque; empty: 1280 x 800
    QString section;         ///< key of the section in front
    QString colorScheme;     ///< auto, light, dark
    QString language;        ///< auto or a code
    QStringList languages;   ///< the codes there are
    int refreshSeconds = 60; ///< 0: only by hand
    int keptDays = 0;        ///< events that are longer ago are forgotten; 0: none are
    bool compactRows = false;
    bool sampleNoteDismissed = false;
};

/// The frame around the sections: toolbar, note, status bar, menu and shortcuts. Knows nothing of devices or
/// users.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(const WindowOptions &options, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Takes the section over. The one that the options name comes to the front.
    void addSection(Section *section);
    Section *currentSection() const;
    void setConnection(const ConnectionFacts &facts);
    /// Something that all sections wait for, shown in the status bar instead of theirs. percent is -1 when
    /// how much there is to do is not known.
    void setActivity(const QString &text, int percent);
    void clearActivity();
    /// Something the user should know, in a note until it is dismissed.
    void showWarning(const QString &text);
    /// In its section, which comes to the front.
    void openView(const SavedView &view);
    /// The options as they are now.
    WindowOptions options() const;

Q_SIGNALS:
    /// Any of the choices that options() tells has changed.
    void optionsChanged();
    void colorSchemeChosen(const QString &scheme);
    void languageChosen(const QString &code);
    /// By hand or by the clock; the section in front is asked as well.
    void refreshRequested();
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void buildToolbar();
    void buildStatusBar();
    void addCommands();
    void showPalette();
    void showShortcuts();
    void connectMenu();
    void showSection(int index);
    void refresh();
    void keepUp();
    void showConnectHelp();
    void showAbout();

    WindowOptions m_options;
    QList<Section *> m_sections;
    PanelBar *m_toolbar;
    ConnectionButton *m_connection;
    QButtonGroup *m_switch;
    QHBoxLayout *m_switchRow;
    QStackedWidget *m_search;
    QToolButton *m_refresh;
    WindowMenu *m_menu;
    QMenu *m_goTo = nullptr;
    QMenu *m_tableMenu = nullptr;
    NoteBar *m_note;
    NoteBar *m_warning;
    QStackedWidget *m_pages;
    PanelBar *m_statusBar;
    QStackedWidget *m_status;
    QLabel *m_activityText;
    QProgressBar *m_activityProgress;
    QTimer *m_timer;
    bool m_active = false;
};

} // namespace rollcall
