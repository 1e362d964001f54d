// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/quickfilterbar.h"

#include <QtCore/qlocale.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qbuttongroup.h>
#include <QtWidgets/qtoolbutton.h>

namespace rollcall {

namespace {
constexpr int barHeight = 36;
}

QuickFilterBar::QuickFilterBar(FleetCounts *counts, const QList<std::optional<QuickFilterLook>> &looks,
                               QWidget *parent)
    : PanelBar(Qt::BottomEdge, barHeight, parent)
    , m_counts(counts)
    , m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("quickFilters"));
    setAccessibleName(tr("Quick filters"));
    m_group->setExclusive(true);
    row()->setSpacing(metrics::unit);
    for (int index = 0; index < static_cast<int>(counts->filters().size()); ++index) {
        auto *button = new QToolButton(this);
        button->setObjectName(QStringLiteral("quickFilter_") + counts->filters().at(index).key);
        button->setAutoRaise(true);
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        if (const auto look = looks.value(index)) {
            button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
            button->setIcon(statusIcon(look->shape, look->tone));
        }
        m_group->addButton(button, index);
        row()->addWidget(button);
        showCount(index);
    }
    row()->addStretch(1);
    m_group->button(0)->setChecked(true);
    connect(m_group, &QButtonGroup::idClicked, this, &QuickFilterBar::chosen);
    connect(counts, &FleetCounts::countChanged, this, &QuickFilterBar::showCount);
}

int QuickFilterBar::current() const
{
    return m_group->checkedId();
}

void QuickFilterBar::setCurrent(int index)
{
    if (QAbstractButton *button = m_group->button(index))
        button->setChecked(true);
}

void QuickFilterBar::showCount(int index)
{
    const std::optional<qint64> count = m_counts->count(index);
    const QString text = m_counts->filters().at(index).text;
    const QString number = count ? QLocale().toString(*count) : QStringLiteral("-");
    QAbstractButton *button = m_group->button(index);
    button->setText(QStringLiteral("%1 %2").arg(text, number));
    button->setAccessibleName(count ? tr("%1, %2").arg(text, number) : tr("%1, count unknown").arg(text));
}

} // namespace rollcall
