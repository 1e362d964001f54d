// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/mainwindow.h"

#include "models/analysis/savedview.h"
#include "views/connectionbutton.h"
#include "views/helpdialogs.h"
#include "views/notebar.h"
#include "views/section.h"
#include "views/taborder.h"
#include "views/theme/theme.h"
#include "views/windowmenu.h"

#include <QtCore/qtimer.h>
#include <QtGui/qevent.h>
#include <QtGui/qguiapplication.h>
#include <QtGui/qregion.h>
#include <QtGui/qscreen.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qbuttongroup.h>
#include <QtWidgets/qdialog.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qprogressbar.h>
#include <QtWidgets/qstackedwidget.h>
#include <QtWidgets/qtoolbutton.h>

#include <algorithm>

namespace rollcall {

namespace {

constexpr int toolbarHeight = 40;
constexpr int statusBarHeight = 28;
constexpr int widestSearch = 440;
constexpr int narrowestSearch = 220;
constexpr QSize defaultSize(1280, 800);
// Room for the frame and title that the window manager adds: their size is known only after the window is
// shown.
constexpr QSize frameAllowance(8, 36);

QSize initialSize(const QSize &available)
{
    return defaultSize.boundedTo(available - frameAllowance);
}
constexpr QSize smallestSize(640, 420);

// A window that no screen, nor several together, show as a whole comes back to the nearest one: a monitor may
// have gone, or become smaller. Qt's own care leaves the title out of reach and wide windows as they are.
QRect broughtBack(const QRect &window)
{
    QRegion shown;
    for (const QScreen *screen : QGuiApplication::screens())
        shown += screen->availableGeometry();
    if ((QRegion(window) - shown).isEmpty())
        return window;
    const QScreen *screen = QGuiApplication::screenAt(window.center());
    if (!screen)
        screen = QGuiApplication::primaryScreen();
    const int side = frameAllowance.width() / 2;
    const QRect room =
        screen->availableGeometry().adjusted(side, frameAllowance.height() - side, -side, -side);
    QRect back(window.topLeft(), window.size().boundedTo(room.size()));
    back.moveLeft(std::clamp(back.left(), room.left(), room.right() + 1 - back.width()));
    back.moveTop(std::clamp(back.top(), room.top(), room.bottom() + 1 - back.height()));
    return back;
}

QToolButton *toolButton(const QString &iconName, const QString &name, const QString &objectName,
                        QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setAutoRaise(true);
    button->setIcon(rollcall::icon(iconName));
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

MainWindow::MainWindow(const WindowOptions &options, QWidget *parent)
    : QMainWindow(parent)
    , m_options(options)
    , m_toolbar(new PanelBar(Qt::BottomEdge, toolbarHeight, this))
    , m_connection(new ConnectionButton(m_toolbar))
    , m_switch(new QButtonGroup(this))
    , m_switchRow(new QHBoxLayout)
    , m_search(new QStackedWidget(m_toolbar))
    , m_refresh(
          toolButton(QStringLiteral("refresh"), tr("Refresh"), QStringLiteral("refreshButton"), m_toolbar))
    , m_menu(new WindowMenu({options.colorScheme, options.language, options.languages, options.refreshSeconds,
                             options.keptDays, options.compactRows},
                            this))
    , m_note(new NoteBar(QStringLiteral("sampleNote"), QStringLiteral("info"), this))
    , m_warning(new NoteBar(QStringLiteral("warningNote"), QStringLiteral("warning"), this))
    , m_pages(new QStackedWidget(this))
    , m_statusBar(new PanelBar(Qt::TopEdge, statusBarHeight, this))
    , m_status(new QStackedWidget(m_statusBar))
    , m_activityText(new QLabel(m_status))
    , m_activityProgress(new QProgressBar(m_status))
    , m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Rollcall"));
    setAccessibleName(tr("Rollcall"));
    setWindowIcon(appIcon());
    setMinimumSize(smallestSize);

    buildToolbar();
    buildStatusBar();
    m_pages->setObjectName(QStringLiteral("sections"));
    m_note->setText(
        tr("This is a sample fleet on this computer. <a href=\"connect\">Connect to your own…</a>"),
        Qt::RichText);
    m_note->hide();
    m_warning->hide();

    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_toolbar);
    column->addWidget(m_note);
    column->addWidget(m_warning);
    column->addWidget(m_pages, 1);
    column->addWidget(m_statusBar);
    setCentralWidget(body);

    addCommands();
    connectMenu();
    connect(m_timer, &QTimer::timeout, this, [this] {
        if (isVisible() && !isMinimized())
            keepUp();
    });
    if (options.refreshSeconds > 0)
        m_timer->start(options.refreshSeconds * 1000);
    if (options.geometry.isEmpty() || !restoreGeometry(options.geometry))
        resize(initialSize(screen()->availableSize()));
    else if (!isMaximized() && !isFullScreen())
        setGeometry(broughtBack(geometry()));
}

MainWindow::~MainWindow() = default;

void MainWindow::buildToolbar()
{
    m_toolbar->setObjectName(QStringLiteral("toolbar"));
    m_toolbar->setAccessibleName(tr("Toolbar"));
    m_switch->setExclusive(true);
    m_switchRow->setSpacing(metrics::unit);
    m_search->setObjectName(QStringLiteral("searchAreas"));
    m_search->setFixedHeight(metrics::buttonHeight);
    m_search->setMinimumWidth(narrowestSearch);
    m_search->setMaximumWidth(widestSearch);
    m_search->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_refresh->setToolTip(
        tr("Refresh (%1)").arg(QKeySequence(Qt::Key_F5).toString(QKeySequence::NativeText)));
    connect(m_refresh, &QToolButton::clicked, this, &MainWindow::refresh);
    QToolButton *more =
        toolButton(QStringLiteral("menu"), tr("Menu"), QStringLiteral("menuButton"), m_toolbar);
    more->setPopupMode(QToolButton::InstantPopup);
    more->setMenu(m_menu);

    QHBoxLayout *row = m_toolbar->row();
    row->addWidget(m_connection);
    row->addSpacing(metrics::small);
    row->addLayout(m_switchRow);
    row->addStretch(1);
    row->addWidget(m_search, 2);
    row->addWidget(m_refresh);
    row->addWidget(more);
}

void MainWindow::buildStatusBar()
{
    m_statusBar->setObjectName(QStringLiteral("statusBar"));
    m_statusBar->setAccessibleName(tr("Status bar"));
    m_activityText->setObjectName(QStringLiteral("activityText"));
    m_activityText->setTextFormat(Qt::PlainText);
    m_activityProgress->setObjectName(QStringLiteral("activityProgress"));
    m_activityProgress->setAccessibleName(tr("Progress"));
    m_activityProgress->setTextVisible(false);
    m_activityProgress->setFixedWidth(120);
    m_activityProgress->hide();
    auto *activity = new QWidget(m_status);
    auto *row = new QHBoxLayout(activity);
    row->setContentsMargins(metrics::small, 0, metrics::small, 0);
    row->setSpacing(metrics::medium);
    row->addWidget(m_activityText);
    row->addWidget(m_activityProgress);
    row->addStretch(1);
    m_status->addWidget(activity);
    m_statusBar->row()->setContentsMargins(0, 1, 0, 0);
    m_statusBar->row()->addWidget(m_status, 1);
}

void MainWindow::connectMenu()
{
    connect(m_menu, &WindowMenu::colorSchemeChosen, this, [this](const QString &scheme) {
        m_options.colorScheme = scheme;
        Q_EMIT optionsChanged();
        Q_EMIT colorSchemeChosen(scheme);
    });
    connect(m_menu, &WindowMenu::languageChosen, this, [this](const QString &code) {
        m_options.language = code;
        Q_EMIT optionsChanged();
        Q_EMIT languageChosen(code);
    });
    connect(m_menu, &WindowMenu::refreshSecondsChosen, this, [this](int seconds) {
        m_options.refreshSeconds = seconds;
        if (seconds > 0)
            m_timer->start(seconds * 1000);
        else
            m_timer->stop();
        Q_EMIT optionsChanged();
    });
    connect(m_menu, &WindowMenu::keptDaysChosen, this, [this](int days) {
        m_options.keptDays = days;
        Q_EMIT optionsChanged();
    });
    connect(m_menu, &WindowMenu::compactRowsChosen, this, [this](bool compact) {
        m_options.compactRows = compact;
        for (Section *section : std::as_const(m_sections))
            section->setCompactRows(compact);
        Q_EMIT optionsChanged();
    });
    connect(m_note, &NoteBar::dismissed, this, [this] {
        m_options.sampleNoteDismissed = true;
        m_note->hide();
        Q_EMIT optionsChanged();
    });
    connect(m_menu, &WindowMenu::connectHelpRequested, this, &MainWindow::showConnectHelp);
    connect(m_warning, &NoteBar::dismissed, m_warning, &QWidget::hide);
    connect(m_note, &NoteBar::linkActivated, this, &MainWindow::showConnectHelp);
    connect(m_connection, &ConnectionButton::connectHelpRequested, this, &MainWindow::showConnectHelp);
    connect(m_menu, &WindowMenu::aboutRequested, this, &MainWindow::showAbout);
    connect(m_menu, &WindowMenu::quitRequested, this, &MainWindow::close);
}

void MainWindow::addSection(Section *section)
{
    const int index = static_cast<int>(m_sections.size());
    m_sections.append(section);
    section->setCompactRows(m_options.compactRows);
    m_pages->addWidget(section);
    m_search->addWidget(section->searchArea());
    m_status->addWidget(section->loadStatus());

    QToolButton *button = toolButton(section->iconName(), section->title(),
                                     section->key() + QStringLiteral("Button"), m_toolbar);
    const QKeySequence keys(QKeyCombination(Qt::ControlModifier, static_cast<Qt::Key>(Qt::Key_1 + index)));
    button->setText(section->title());
    button->setToolTip(
        QStringLiteral("%1 (%2)").arg(section->title(), keys.toString(QKeySequence::NativeText)));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setCheckable(true);
    m_switch->addButton(button, index);
    m_switchRow->addWidget(button);
    connect(button, &QToolButton::clicked, this, [this, index] { showSection(index); });
    auto *action = new QAction(section->title(), this);
    action->setObjectName(QStringLiteral("goTo.") + section->key());
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, [this, index] { showSection(index); });
    m_goTo->addAction(action);
    addAction(action); // its shortcut holds while the menu is closed

    if (index == 0 || section->key() == m_options.section)
        showSection(index);
}

Section *MainWindow::currentSection() const
{
    return m_sections.value(m_pages->currentIndex());
}

void MainWindow::showSection(int index)
{
    m_switch->button(index)->setChecked(true);
    m_pages->setCurrentIndex(index);
    m_search->setCurrentIndex(index);
    m_status->setCurrentIndex(m_active ? 0 : index + 1);
}

void MainWindow::openView(const SavedView &view)
{
    for (int index = 0; index < static_cast<int>(m_sections.size()); ++index) {
        if (m_sections.at(index)->key() != view.section)
            continue;
        showSection(index);
        m_sections.at(index)->openView(view);
    }
}

void MainWindow::setConnection(const ConnectionFacts &facts)
{
    m_connection->setFacts(facts);
    m_note->setVisible(facts.sampleFleet && !m_options.sampleNoteDismissed);
    setWindowTitle(facts.title.isEmpty() ? tr("Rollcall") : tr("%1 - Rollcall").arg(facts.title));
}

void MainWindow::setActivity(const QString &text, int percent)
{
    m_active = true;
    m_activityText->setText(text);
    m_activityProgress->show();
    m_activityProgress->setRange(0, percent < 0 ? 0 : 100);
    if (percent >= 0)
        m_activityProgress->setValue(percent);
    m_status->setCurrentIndex(0);
}

void MainWindow::clearActivity()
{
    m_active = false;
    m_activityText->clear();
    m_activityProgress->hide();
    m_status->setCurrentIndex(m_pages->currentIndex() + 1);
}

void MainWindow::showWarning(const QString &text)
{
    m_warning->setText(text, Qt::PlainText);
    m_warning->show();
}

WindowOptions MainWindow::options() const
{
    WindowOptions result = m_options;
    result.geometry = saveGeometry();
    if (const Section *section = currentSection())
        result.section = section->key();
    return result;
}

void MainWindow::refresh()
{
    Q_EMIT refreshRequested();
    if (Section *section = currentSection())
        section->refresh();
}

void MainWindow::keepUp()
{
    Q_EMIT refreshRequested();
    if (Section *section = currentSection())
        section->keepUp();
}

void MainWindow::showConnectHelp()
{
    makeConnectDialog(this)->open();
}

void MainWindow::showAbout()
{
    makeAboutDialog(this)->open();
}

bool MainWindow::focusNextPrevChild(bool next)
{
    QWidget *widget = tabNeighbour(this, focusWidget(), next);
    if (!widget)
        return false;
    setAttribute(Qt::WA_KeyboardFocusChange); // focus frames are drawn for those who use the keyboard
    widget->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    Q_EMIT closing();
    QMainWindow::closeEvent(event);
}

} // namespace rollcall
