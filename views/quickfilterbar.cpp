// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/quickfilterbar.h"

#include <QtCore/qlocale.h>
#include <QtGui/qevent.h>
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
    }
    for (int index = 0; index < static_cast<int>(counts->filters().size()); ++index)
        showCount(index);
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
    m_group->button(index)->setAccessibleName(count ? tr("%1, %2").arg(text, number)
                                                    : tr("%1, count unknown").arg(text));
    fit();
}

void QuickFilterBar::setText(int index, bool shortened)
{
    const QString text = m_counts->filters().at(index).text;
    const std::optional<qint64> count = m_counts->count(index);
    const QString number = count ? QLocale().toString(*count) : QStringLiteral("-");
    QAbstractButton *button = m_group->button(index);
    button->setText(shortened ? number : QStringLiteral("%1 %2").arg(text, number));
    button->setToolTip(shortened ? text : QString());
}

// Where not all words have room, the last filters are left with shape and number.
void QuickFilterBar::fit()
{
    const int total = static_cast<int>(m_group->buttons().size());
    for (int index = 0; index < total; ++index)
        setText(index, false);
    for (int index = total - 1; index >= 0 && row()->sizeHint().width() > width(); --index) {
        if (!m_group->button(index)->icon().isNull())
            setText(index, true);
    }
}

void QuickFilterBar::resizeEvent(QResizeEvent *event)
{
    PanelBar::resizeEvent(event);
    fit();
}

void QuickFilterBar::changeEvent(QEvent *event)
{
    PanelBar::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_group)
        fit();
}

} // namespace rollcall
