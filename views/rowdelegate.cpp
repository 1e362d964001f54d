// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/rowdelegate.h"

#include "models/tables/pagedtable.h"
#include "views/conditionlook.h"
#include "views/theme/theme.h"

#include <QtGui/qevent.h>
#include <QtGui/qpainter.h>
#include <QtWidgets/qabstractitemview.h>
#include <QtWidgets/qtooltip.h>

namespace rollcall {

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int shape = index.data(PagedTable::ConditionRole).isValid() ? metrics::icon + metrics::unit : 0;
    // One more: advances are rounded.
    const int text = option.fontMetrics.horizontalAdvance(index.data().toString()) + 1;
    return {text + shape + 2 * metrics::small, metrics::rowHeight};
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                            const QModelIndex &index)
{
    const bool isWhole = sizeHint(option, index).width() <= option.rect.width();
    if (event->type() == QEvent::ToolTip && isWhole &&
        index.data(Qt::ToolTipRole).toString() == index.data().toString()) {
        QToolTip::hideText();
        return true;
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, toneColor(Tone::Selection));
    else if (index.row() == m_hoveredRow)
        painter->fillRect(option.rect, toneColor(Tone::Panel));

    // Which cell the keys are about is of interest to who uses them.
    if (option.state.testFlag(QStyle::State_HasFocus) &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(toneColor(Tone::Accent));
        painter->setBrush(Qt::NoBrush);
        // Within the cell at every scale: what is beside it is not painted again when the frame goes.
        painter->drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
    }

    QRect rect = option.rect.adjusted(metrics::small, 0, -metrics::small, 0);
    const QVariant condition = index.data(PagedTable::ConditionRole);
    if (condition.isValid()) {
        const auto value = static_cast<DeviceCondition>(condition.toInt());
        const QRect shape = QStyle::visualRect(option.direction, rect,
                                               QRect(rect.left(), rect.top(), metrics::icon, rect.height()));
        paintStatusShape(*painter, shape.adjusted(2, 0, -2, 0), conditionShape(value),
                         toneColor(conditionTone(value)));
        const QRect rest = rect.adjusted(metrics::icon + metrics::unit, 0, 0, 0);
        rect = QStyle::visualRect(option.direction, rect, rest);
    }
    const QString text = index.data().toString();
    if (text.isEmpty())
        return;
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    painter->setFont(option.font);
    painter->setPen(toneColor(text == QLatin1StringView("-") ? Tone::MutedText : Tone::Text));
    painter->drawText(
        rect, static_cast<int>(QStyle::visualAlignment(option.direction, alignment)) | Qt::TextSingleLine,
        option.fontMetrics.elidedText(text, Qt::ElideMiddle, rect.width()));
}

} // namespace rollcall
