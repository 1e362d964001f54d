// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Columns and sort levels of a table.

#include "models/tables/pagedtable.h"
#include "views/columnheader.h"
#include "views/columnmenu.h"
#include "views/pinnedcolumns.h"
#include "views/rowtable.h"
#include "views/theme/theme.h"

#include <QtCore/qjsonobject.h>
#include <QtWidgets/qmenu.h>

#include <algorithm>

namespace rollcall {

namespace {

constexpr int largestColumn = 2000;
/// An ARN would take half of the window.
constexpr int widestFit = 480;

QString keyOf(const PagedTable &model, int column)
{
    return QString::fromLatin1(model.columnInfo(column).key);
}

} // namespace

QString RowTable::columnName(int column) const
{
    return m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
}

int RowTable::shownColumns() const
{
    return m_header->count() - m_header->hiddenSectionCount();
}

void RowTable::setColumnShown(int column, bool shown)
{
    if (shown || shownColumns() > 1)
        m_header->setSectionHidden(column, !shown);
}

/// The place of the column that is shown so many places further, or -1.
int RowTable::neighbour(int column, int places) const
{
    const int step = places < 0 ? -1 : 1;
    int place = m_header->visualIndex(column);
    for (int left = std::abs(places); left > 0;) {
        place += step;
        if (place < 0 || place >= m_header->count())
            return -1;
        if (!m_header->isSectionHidden(m_header->logicalIndex(place)))
            --left;
    }
    if (isColumnPinned(m_header->logicalIndex(place)) != isColumnPinned(column))
        return -1;
    return place;
}

bool RowTable::canMoveColumn(int column, int places) const
{
    return neighbour(column, places) >= 0;
}

void RowTable::moveColumn(int column, int places)
{
    const int to = neighbour(column, places);
    if (to >= 0)
        m_header->moveSection(m_header->visualIndex(column), to);
}

void RowTable::fitColumn(int column)
{
    const int width = std::max(sizeHintForColumn(column), m_header->sectionSizeHint(column));
    m_header->resizeSection(column, std::clamp(width, metrics::smallestColumn, widestFit));
}

void RowTable::fitColumns()
{
    for (int column = 0; column < m_header->count(); ++column) {
        if (!m_header->isSectionHidden(column))
            fitColumn(column);
    }
}

void RowTable::resetColumns()
{
    m_pinned->clear();
    for (int column = 0; column < m_header->count(); ++column) {
        const ColumnInfo info = m_model->columnInfo(column);
        m_header->setSectionHidden(column, false);
        // The words are longer in some languages, and the mark of the order needs its place.
        m_header->resizeSection(column, std::max(info.width, m_header->sectionSizeHint(column)));
        m_header->setSectionHidden(column, !info.visible);
        m_header->moveSection(m_header->visualIndex(column), column);
    }
}

void RowTable::sortOn(int column, Qt::SortOrder order, SortAs as)
{
    QList<SortColumn> levels;
    if (as == SortAs::Level)
        levels = m_model->sortColumns();
    const auto level = std::find_if(levels.begin(), levels.end(),
                                    [column](const SortColumn &each) { return each.column == column; });
    if (level == levels.end())
        levels.append({column, order});
    else
        level->order = order;
    m_model->sortBy(levels);
}

void RowTable::showColumnMenu(int column, const QPoint &at)
{
    auto *popup = new QMenu(this);
    popup->setObjectName(QStringLiteral("columnMenu"));
    popup->setAttribute(Qt::WA_DeleteOnClose);
    fillColumnMenu(popup, this, column);
    popup->popup(at);
}

QJsonArray RowTable::saveColumns() const
{
    const QHeaderView *header = horizontalHeader();
    QJsonArray columns;
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        const bool hidden = header->isSectionHidden(column);
        QJsonObject entry{{QStringLiteral("key"), keyOf(*m_model, column)},
                          {QStringLiteral("visible"), !hidden}};
        if (!hidden)
            entry.insert(QStringLiteral("width"), header->sectionSize(column));
        if (isColumnPinned(column))
            entry.insert(QStringLiteral("pinned"), true);
        columns.append(entry);
    }
    return columns;
}

void RowTable::restoreColumns(const QJsonArray &columns)
{
    QHeaderView *header = horizontalHeader();
    int place = 0;
    QList<int> pinned;
    m_pinned->clear();
    for (const auto &value : columns) {
        const QJsonObject entry = value.toObject();
        const int column = m_model->columnOfKey(entry.value(QLatin1StringView("key")).toString());
        if (column < 0)
            continue;
        const int width = entry.value(QLatin1StringView("width")).toInt(m_model->columnInfo(column).width);
        header->setSectionHidden(column, false);
        header->resizeSection(column, std::clamp(width, metrics::smallestColumn, largestColumn));
        header->setSectionHidden(column, !entry.value(QLatin1StringView("visible")).toBool(true));
        header->moveSection(header->visualIndex(column), place++);
        if (entry.value(QLatin1StringView("pinned")).toBool())
            pinned += column;
    }
    for (const int column : std::as_const(pinned))
        setColumnPinned(column, true);
    if (header->hiddenSectionCount() == header->count())
        header->setSectionHidden(0, false);
}

} // namespace rollcall
