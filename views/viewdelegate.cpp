// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/viewdelegate.h"

#include "models/analysis/savedview.h"
#include "views/theme/theme.h"

#include <QtGui/qpainter.h>
#include <QtWidgets/qlineedit.h>

namespace rollcall {

QSize ViewDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), metrics::rowHeight};
}

void ViewDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    if (item.state.testFlag(QStyle::State_Selected))
        painter->fillRect(item.rect, toneColor(Tone::Selection));
    else if (item.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(item.rect, toneColor(Tone::Panel));
    if (item.state.testFlag(QStyle::State_HasFocus) &&
        item.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter->setPen(toneColor(Tone::Accent));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(item.rect).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    const QRect rect = item.rect.adjusted(metrics::small, 0, -metrics::small, 0);
    const QString count = index.data(countRole).toString();
    painter->setFont(option.font);
    painter->setPen(toneColor(Tone::MutedText));
    painter->drawText(rect,
                      static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignRight)) |
                          Qt::AlignVCenter | Qt::TextSingleLine,
                      count);
    const int taken = option.fontMetrics.horizontalAdvance(count) + metrics::small;
    const QRect nameRect = QStyle::visualRect(option.direction, rect, rect.adjusted(0, 0, -taken, 0));
    painter->setFont(item.font);
    painter->setPen(toneColor(Tone::Text));
    painter->drawText(nameRect,
                      static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) |
                          Qt::AlignVCenter | Qt::TextSingleLine,
                      QFontMetrics(item.font).elidedText(item.text, Qt::ElideMiddle, nameRect.width()));
}

QWidget *ViewDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    if (auto *line = qobject_cast<QLineEdit *>(editor)) {
        line->setObjectName(QStringLiteral("viewName"));
        line->setAccessibleName(tr("Name of the view"));
        line->setMaxLength(static_cast<int>(longestViewName));
        line->setFrame(true);
        line->setAutoFillBackground(true); // the item is painted beneath it
    }
    return editor;
}

void ViewDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                        const QModelIndex &) const
{
    editor->setGeometry(option.rect);
}

} // namespace rollcall
