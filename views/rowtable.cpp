// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/rowtable.h"

#include "models/tables/pagedtable.h"
#include "views/columnheader.h"
#include "views/columnmenu.h"
#include "views/copyjob.h"
#include "views/copymenu.h"
#include "views/groupmenu.h"
#include "views/keptselection.h"
#include "views/pinnedcolumns.h"
#include "views/rowdelegate.h"
#include "views/theme/theme.h"

#include <QtGui/qaccessible.h>
#include <QtGui/qclipboard.h>
#include <QtGui/qevent.h>
#include <QtGui/qguiapplication.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qscrollbar.h>

#include <algorithm>

namespace rollcall {

namespace {

constexpr int mostSaidSingly = 100;

/// A level that is there turns round; a new one begins upwards.
Qt::SortOrder orderAsLevel(const PagedTable &model, int column)
{
    for (const SortColumn &level : model.sortColumns()) {
        if (level.column == column)
            return level.order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    }
    return Qt::AscendingOrder;
}

} // namespace

RowTable::RowTable(PagedTable *model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_header(new ColumnHeader(model, this))
    , m_pinnedHeader(new ColumnHeader(model, m_header))
    , m_delegate(new RowDelegate(this))
{
    setHorizontalHeader(m_header);
    setModel(model);
    auto *kept = new KeptSelection(this, model);
    connect(kept, &KeptSelection::givenUp, this, &RowTable::selectionGivenUp);
    connect(model, &PagedTable::aboutToRearrange, this,
            [this] { m_wasCurrentInView = isRowInView(currentIndex().row()); });
    connect(model, &PagedTable::rearranged, this, &RowTable::keepCurrentInView);
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(metrics::compactRowHeight);
    setCompactRows(false);
    setUpHeaders();
}

void RowTable::setUpHeader(ColumnHeader *header)
{
    header->setFixedHeight(metrics::headerHeight);
    header->setMinimumSectionSize(metrics::smallestColumn);
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(true);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setTextElideMode(Qt::ElideRight);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setSortIndicatorShown(true);
    connect(header, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
        if (column < 0)
            return;
        const bool isLevel = QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier);
        sortOn(column, isLevel ? orderAsLevel(*m_model, column) : order,
               isLevel ? SortAs::Level : SortAs::Only);
    });
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint &at) {
        const int column = header->logicalIndexAt(at);
        showColumnMenu(column < 0 ? header->logicalIndex(header->count() - 1) : column,
                       header->mapToGlobal(at));
    });
}

void RowTable::setUpHeaders()
{
    m_header->setObjectName(QStringLiteral("columnHeader"));
    m_header->setAccessibleName(tr("Columns"));
    m_pinnedHeader->setObjectName(QStringLiteral("pinnedHeader"));
    m_pinnedHeader->setAccessibleName(tr("Pinned columns"));
    m_pinnedHeader->setModel(m_model);
    setUpHeader(m_header);
    setUpHeader(m_pinnedHeader);
    m_pinned = new PinnedColumns(m_header, m_pinnedHeader, this);
    connect(m_pinned, &PinnedColumns::changed, viewport(), qOverload<>(&QWidget::update));
    resetColumns();
    // Queued: a header that was clicked is still about to set its indicator when the model refuses.
    connect(m_model, &PagedTable::sortChanged, this, &RowTable::showSort, Qt::QueuedConnection);
    showSort();
}

void RowTable::showSort()
{
    // Only what was asked for is told: the marks are the header's own business.
    for (ColumnHeader *header : {m_header, m_pinnedHeader}) {
        const QSignalBlocker quiet(header);
        header->setSortIndicator(m_model->sortColumn(), m_model->sortOrder());
        header->viewport()->update();
    }
}

void RowTable::setCompactRows(bool compact)
{
    verticalHeader()->setDefaultSectionSize(compact ? metrics::compactRowHeight : metrics::rowHeight);
}

void RowTable::setSkeleton(bool on)
{
    m_skeleton = on;
    viewport()->update();
}

void RowTable::copyText(const QString &text) const
{
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void RowTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        CopyJob::start(this, CopyForm::Text);
        event->accept();
        return;
    }
    if (pressGroupKey(*event)) {
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

QModelIndex RowTable::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    // The base class would go to the row's first or last column, and scroll the table sideways.
    if (action == MoveHome || action == MoveEnd) {
        const int column = currentIndex().isValid() ? currentIndex().column() : columnAt(0);
        return model()->index(action == MoveHome ? 0 : model()->rowCount() - 1, column);
    }
    return QTableView::moveCursor(action, modifiers);
}

/// For a screen reader the base class makes a list of all cells of a selection, to say the first: that is
/// millions.
void RowTable::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    if (rowsOf(selected) + rowsOf(deselected) <= mostSaidSingly) {
        QTableView::selectionChanged(selected, deselected);
        return;
    }
    QAbstractItemView::selectionChanged(selected, deselected); // NOLINT(bugprone-parent-virtual-call)
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(this, QAccessible::SelectionWithin);
    QAccessible::updateAccessibility(&event);
}

void RowTable::contextMenuEvent(QContextMenuEvent *event)
{
    const bool keyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex cell =
        keyboard ? currentIndex() : indexAt(viewport()->mapFromGlobal(event->globalPos()));
    if (!cell.isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("rowMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPoint at = keyboard ? viewport()->mapToGlobal(visualRect(cell).bottomLeft()) : event->globalPos();
    if (m_model->isHeading(cell.row())) {
        Q_EMIT headingMenuAboutToShow(menu, cell.row());
        fillHeadingMenu(menu, this, cell.row());
        menu->popup(at);
        return;
    }
    Q_EMIT rowMenuAboutToShow(menu, cell);
    const QString cellText = cell.data(PagedTable::CopyRole).toString();
    const QString arn = cell.data(PagedTable::ArnRole).toString();
    menu->addAction(tr("Copy &cell"), this, [this, cellText] { copyText(cellText); })
        ->setEnabled(!cellText.isEmpty());
    menu->addAction(tr("Copy &rows"), this, [this] { CopyJob::start(this, CopyForm::Text); });
    menu->addAction(tr("Copy &ARN"), this, [this, arn] { copyText(arn); })->setEnabled(!arn.isEmpty());
    addCopyMenu(menu, this);
    menu->addSeparator();
    QMenu *column = menu->addMenu(tr("Col&umn"));
    column->setObjectName(QStringLiteral("rowColumnMenu"));
    rollcall::fillColumnMenu(column, this, cell.column());
    menu->popup(at);
}

bool RowTable::isRowInView(int row) const
{
    if (row < 0)
        return false;
    const int top = rowViewportPosition(row);
    return top + rowHeight(row) > 0 && top < viewport()->height();
}

/// Who looks at a row does so after a change of order or filter, too; who has scrolled away from it stays.
void RowTable::keepCurrentInView()
{
    const QModelIndex current = currentIndex();
    if (!m_wasCurrentInView || !current.isValid())
        return;
    // Until then the scroll bar ends where the rows of before did.
    executeDelayedItemsLayout();
    const int sideways = horizontalScrollBar()->value();
    scrollTo(current);
    horizontalScrollBar()->setValue(sideways);
}

void RowTable::hover(int row)
{
    const int old = m_delegate->hoveredRow();
    if (row == old)
        return;
    m_delegate->setHoveredRow(row);
    for (const int each : {old, row}) {
        if (each >= 0)
            viewport()->update(0, rowViewportPosition(each), viewport()->width(), rowHeight(each));
    }
}

bool RowTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        hover(rowAt(static_cast<QMouseEvent *>(event)->position().toPoint().y()));
    else if (event->type() == QEvent::Leave || event->type() == QEvent::Wheel)
        hover(-1);
    return QTableView::viewportEvent(event);
}

void RowTable::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    paintPinned(event->rect());
    paintHeadings(event->rect());
    if (!m_skeleton || m_model->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(toneColor(Tone::Hairline));
    const int step = verticalHeader()->defaultSectionSize();
    for (int top = 0, row = 0; top < viewport()->height(); top += step, ++row) {
        for (int column = 0; column < m_model->columnCount(); ++column) {
            if (isColumnHidden(column))
                continue;
            // Of unlike lengths, as words are.
            const int width =
                (columnWidth(column) - metrics::medium) * (50 + (row * 23 + column * 37) % 40) / 100;
            painter.drawRoundedRect(columnViewportPosition(column) + metrics::small,
                                    top + (step - metrics::small) / 2, width, metrics::small, 2, 2);
        }
    }
}

} // namespace rollcall
