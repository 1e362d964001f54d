// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/columnheader.h"

#include "models/tables/pagedtable.h"
#include "views/theme/theme.h"

#include <QtWidgets/qstyleoption.h>

namespace rollcall {

namespace {

QString raised(qsizetype number)
{
    static const QString digits = QStringLiteral("⁰¹²³⁴⁵⁶⁷⁸⁹");
    QString text;
    const QString plain = QString::number(number);
    for (const QChar digit : plain)
        text += digits.at(digit.digitValue());
    return text;
}

} // namespace

ColumnHeader::ColumnHeader(const PagedTable *model, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_model(model)
{
}

void ColumnHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    option->sortIndicator = QStyleOptionHeader::None;
    const QList<SortColumn> &levels = m_model->sortColumns();
    for (qsizetype at = 0; at < levels.size(); ++at) {
        if (levels.at(at).column != logicalIndex)
            continue;
        // Down in Qt's words is the ascending order.
        option->sortIndicator = levels.at(at).order == Qt::AscendingOrder ? QStyleOptionHeader::SortDown
                                                                          : QStyleOptionHeader::SortUp;
        if (levels.size() == 1)
            return;
        // The number must not be what an ellipsis takes away.
        const QString number = QStringLiteral(" ") + raised(at + 1);
        const int mark = style()->pixelMetric(QStyle::PM_HeaderMarkSize, option, this);
        const int room = sectionSize(logicalIndex) - mark - 3 * metrics::small -
                         option->fontMetrics.horizontalAdvance(number);
        option->text = option->fontMetrics.elidedText(option->text, Qt::ElideRight, room) + number;
        return;
    }
}

void ColumnHeader::setSelectionModel(QItemSelectionModel *selection)
{
    if (selection && selection->parent() == this)
        QHeaderView::setSelectionModel(selection);
}

} // namespace rollcall
