// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/viewlist.h"

#include "views/savedviews.h"
#include "views/theme/theme.h"
#include "views/viewdelegate.h"

#include <QtCore/qlocale.h>
#include <QtCore/qsavefile.h>
#include <QtCore/quuid.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qevent.h>
#include <QtGui/qguiapplication.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qabstractitemdelegate.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qfiledialog.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qmessagebox.h>
#include <QtWidgets/qtoolbutton.h>

namespace rollcall {

namespace {

constexpr int idRole = Qt::UserRole;

QToolButton *toolButton(const char *name, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(QLatin1StringView(name));
    button->setText(text);
    button->setAccessibleName(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

ViewList::ViewList(const QString &section, std::function<QJsonObject()> capture, QWidget *parent)
    : QWidget(parent)
    , m_section(section)
    , m_capture(std::move(capture))
    , m_list(new QListWidget(this))
    , m_save(toolButton("saveView", tr("Save view"), this))
    , m_undo(toolButton("undoRemoveView", tr("Undo delete"), this))
    , m_empty(new QLabel(tr("Save what the table shows, with its filters, order and columns, to come back "
                            "to it with a click."),
                         this))
{
    setObjectName(QStringLiteral("viewList"));
    setAccessibleName(tr("Saved views"));
    setFixedWidth(listWidth);
    build();
}

void ViewList::build()
{
    m_list->setObjectName(QStringLiteral("views"));
    m_list->setAccessibleName(tr("Saved views"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setItemDelegate(new ViewDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->viewport()->setAttribute(Qt::WA_Hover);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    m_empty->setObjectName(QStringLiteral("noViews"));
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setContentsMargins(metrics::medium, metrics::small, metrics::medium, metrics::small);
    auto *heading = new QLabel(tr("Views"), this);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(metrics::small, metrics::unit, metrics::small, metrics::unit);
    top->addWidget(heading, 1);
    top->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 1, 0); // the line beside the table
    column->setSpacing(0);
    column->addLayout(top);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    column->addWidget(m_undo);
    m_undo->hide();
    connect(m_save, &QToolButton::clicked, this, &ViewList::saveCurrent);
    connect(m_undo, &QToolButton::clicked, this, [this] {
        m_undo->hide();
        if (m_removed && m_views)
            m_views->put(*std::exchange(m_removed, std::nullopt));
    });
    connect(m_list, &QListWidget::itemClicked, this, &ViewList::show);
    connect(m_list, &QWidget::customContextMenuRequested, this, &ViewList::showMenu);
    connect(m_list, &QListWidget::itemChanged, this, &ViewList::rename);
    // Later: the editor that says so is still open.
    connect(
        m_list->itemDelegate(), &QAbstractItemDelegate::closeEditor, this,
        [this] {
            m_isNaming = false;
            fill();
            Q_EMIT viewsChanged();
        },
        Qt::QueuedConnection);
}

void ViewList::setViews(SavedViews *views)
{
    m_views = views;
    const auto take = [this] {
        fill();
        Q_EMIT viewsChanged();
    };
    connect(views, &SavedViews::changed, this, take);
    take();
}

QList<SavedView> ViewList::views() const
{
    return m_views ? m_views->of(m_section) : QList<SavedView>();
}

std::optional<SavedView> ViewList::viewOf(const QListWidgetItem *item) const
{
    if (!item)
        return std::nullopt;
    const QString id = item->data(idRole).toString();
    for (const SavedView &view : views()) {
        if (view.id == id)
            return view;
    }
    return std::nullopt;
}

void ViewList::fill()
{
    if (m_isNaming)
        return; // it is filled when the name has been typed
    m_isFilling = true;
    const int row = m_list->currentRow();
    m_list->clear();
    for (const SavedView &view : views()) {
        auto *item = new QListWidgetItem(m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setData(idRole, view.id);
        const Count count = m_counts.value(view.id);
        const QString number = count.number ? QLocale().toString(*count.number) : QStringLiteral("-");
        const bool isCurrent = view.id == m_currentId;
        const QString name = isCurrent && m_isChanged ? view.name + QStringLiteral(" *") : view.name;
        item->setText(name);
        item->setData(ViewDelegate::countRole, number);
        QFont font = m_list->font();
        font.setBold(isCurrent);
        item->setFont(font);
        QString tip = view.name;
        if (isCurrent && m_isChanged)
            tip += QLatin1Char('\n') + tr("What is shown is not what was saved.");
        if (!count.number && !count.whyNot.isEmpty())
            tip += QLatin1Char('\n') + count.whyNot;
        item->setToolTip(tip);
        item->setData(Qt::AccessibleTextRole, tr("%1, %2").arg(name, number));
    }
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    m_empty->setVisible(m_list->count() == 0);
    m_list->setVisible(m_list->count() > 0);
    m_isFilling = false;
    for (int at = 0; at < m_list->count() && !m_namedNext.isEmpty(); ++at) {
        if (m_list->item(at)->data(idRole).toString() != m_namedNext)
            continue;
        m_namedNext.clear();
        m_list->setCurrentRow(at);
        handleKey(Qt::Key_F2, Qt::NoModifier);
    }
}

void ViewList::setCurrent(const QString &id, bool isChanged)
{
    if (id == m_currentId && isChanged == m_isChanged)
        return;
    m_currentId = id;
    m_isChanged = isChanged;
    fill();
}

void ViewList::setShared(const SavedView &view)
{
    m_shared = view;
}

void ViewList::setCount(const QString &id, std::optional<qint64> count, const QString &whyNot)
{
    const Count known = m_counts.value(id);
    if (known.number == count && known.whyNot == whyNot)
        return;
    m_counts.insert(id, {count, whyNot});
    fill();
}

void ViewList::noteUncounted(const QString &id, const QString &whyNot)
{
    if (!m_counts.value(id).number)
        setCount(id, std::nullopt, whyNot);
}

void ViewList::saveCurrent()
{
    if (!m_views)
        return;
    setVisible(true);
    SavedView view;
    view.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const bool isShared = !m_shared.id.isEmpty() && m_shared.id == m_currentId;
    view.name = isShared ? m_shared.name : tr("New view");
    view.section = m_section;
    view.state = m_capture();
    m_currentId = view.id;
    m_isChanged = false;
    m_namedNext = view.id;
    m_views->put(view);
}

void ViewList::show(QListWidgetItem *item)
{
    if (const std::optional<SavedView> view = viewOf(item))
        Q_EMIT opened(*view);
}

void ViewList::rename(QListWidgetItem *item)
{
    if (m_isFilling)
        return;
    std::optional<SavedView> view = viewOf(item);
    const QString name = item->text().simplified().left(longestViewName);
    if (!view || name.isEmpty() || !m_views)
        return;
    view->name = name;
    m_views->put(*view);
}

void ViewList::update(const SavedView &view)
{
    SavedView changed = view;
    changed.state = m_capture();
    m_currentId = view.id;
    m_isChanged = false;
    m_views->put(changed);
}

void ViewList::removeView(const SavedView &view)
{
    m_removed = view;
    const QString text = tr("Undo: delete \"%1\"").arg(view.name);
    m_undo->setText(m_undo->fontMetrics().elidedText(text, Qt::ElideMiddle, listWidth - 2 * metrics::medium));
    m_undo->setAccessibleName(text);
    m_undo->setToolTip(text);
    m_undo->show();
    m_views->remove(view.id);
}

void ViewList::exportView(const SavedView &view)
{
    auto *place = new QFileDialog(this, tr("Save view to file"), QString(),
                                  tr("Rollcall view") + QStringLiteral(" (*.rollcallview)"));
    place->setObjectName(QStringLiteral("viewPlace"));
    place->setAttribute(Qt::WA_DeleteOnClose);
    place->setAcceptMode(QFileDialog::AcceptSave);
    place->setDefaultSuffix(QStringLiteral("rollcallview"));
    connect(place, &QFileDialog::fileSelected, this, [this, view](const QString &path) {
        QSaveFile file(path);
        const QByteArray bytes = viewToFile(view);
        if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
            return;
        auto *box = new QMessageBox(
            QMessageBox::Warning, tr("Save view to file"),
            tr("The view could not be saved as %1: %2. Choose another folder.").arg(path, file.errorString()),
            QMessageBox::Close, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
    place->open();
}

void ViewList::showMenu(const QPoint &at)
{
    const std::optional<SavedView> view = viewOf(m_list->itemAt(at));
    if (!view)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const char *name, const QString &text, auto slot) {
        menu->addAction(text, this, slot)->setObjectName(QLatin1StringView(name));
    };
    add("openView", tr("&Open"), [this, v = *view] { Q_EMIT opened(v); });
    add("updateView", tr("&Save what is shown in it"), [this, v = *view] { update(v); });
    add("renameView", tr("&Rename"), [this] { handleKey(Qt::Key_F2, Qt::NoModifier); });
    menu->addSeparator();
    add("copyViewLink", tr("Copy &link"),
        [v = *view] { QGuiApplication::clipboard()->setText(viewToLink(v)); });
    add("exportView", tr("Save to &file…"), [this, v = *view] { exportView(v); });
    menu->addSeparator();
    add("removeView", tr("&Delete"), [this, v = *view] { removeView(v); });
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

bool ViewList::handleKey(int key, Qt::KeyboardModifiers modifiers)
{
    QListWidgetItem *item = m_list->currentItem();
    const std::optional<SavedView> view = viewOf(item);
    if (!view)
        return false;
    if (modifiers == Qt::AltModifier && (key == Qt::Key_Up || key == Qt::Key_Down)) {
        const int places = key == Qt::Key_Up ? -1 : 1;
        const int row = std::clamp(m_list->currentRow() + places, 0, m_list->count() - 1);
        m_views->move(view->id, places);
        m_list->setCurrentRow(row);
        return true;
    }
    if (modifiers != Qt::NoModifier)
        return false;
    if (key == Qt::Key_F2) {
        m_isFilling = true;
        item->setText(view->name);
        m_isFilling = false;
        m_isNaming = true;
        m_list->editItem(item);
    } else if (key == Qt::Key_Delete) {
        removeView(*view);
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        show(item);
    } else {
        return false;
    }
    return true;
}

bool ViewList::eventFilter(QObject *watched, QEvent *event)
{
    // The keys of an editor that it does not use come here too.
    if (watched == m_list && event->type() == QEvent::KeyPress && !m_isNaming) {
        const auto *press = static_cast<QKeyEvent *>(event);
        if (handleKey(press->key(), press->modifiers() & ~Qt::KeypadModifier))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ViewList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintHairline(painter, rect(), Qt::RightEdge);
}

} // namespace rollcall
