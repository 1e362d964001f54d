// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/filterbar.h"

#include "models/tables/pagedtable.h"
#include "views/filteredit.h"
#include "views/filterpopup.h"
#include "views/filterwords.h"
#include "views/flowlayout.h"
#include "views/theme/theme.h"

#include <QtGui/qaction.h>
#include <QtGui/qevent.h>
#include <QtGui/qguiapplication.h>
#include <QtGui/qscreen.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qmenu.h>
#include <QtWidgets/qtoolbutton.h>

#include <algorithm>

namespace rollcall {

namespace {

constexpr int barHeight = 36;
constexpr int widestChip = 260;

QToolButton *button(const char *objectName, const QString &text, const QString &iconName, QWidget *parent)
{
    auto *result = new QToolButton(parent);
    result->setObjectName(QString::fromLatin1(objectName));
    result->setAccessibleName(text);
    result->setToolTip(text);
    result->setIcon(icon(iconName));
    result->setAutoRaise(true);
    result->setFocusPolicy(Qt::StrongFocus);
    return result;
}

/// Where a popup belongs to a button: below it, its left edges in line, or the right ones where there is no
/// room to the right; on the button's screen in any case.
QPoint placeAt(const QWidget &button, QSize size)
{
    const QRect at(button.mapToGlobal(QPoint(0, 0)), button.size());
    const QScreen *screen = QGuiApplication::screenAt(at.center());
    const QRect room = (screen ? screen : button.screen())->availableGeometry();
    const int fromRight = at.right() + 1 - size.width();
    int left = button.isRightToLeft() ? fromRight : at.left();
    if (left + size.width() > room.right() + 1)
        left = fromRight;
    else if (left < room.left())
        left = at.left();
    int top = at.bottom() + 1;
    if (top + size.height() > room.bottom() + 1 && at.top() - size.height() >= room.top())
        top = at.top() - size.height();
    const auto held = [](int place, int length, int from, int to) {
        return std::max(from, std::min(place, to + 1 - length));
    };
    return {held(left, size.width(), room.left(), room.right()),
            held(top, size.height(), room.top(), room.bottom())};
}

bool isCondition(const RowCondition &condition)
{
    return condition.kind == RowCondition::Kind::Absent || condition.kind == RowCondition::Kind::Time ||
           !condition.values.isEmpty();
}

} // namespace

FilterBar::FilterBar(PagedTable *model, const QList<FilterField> &fields, QWidget *parent)
    : PanelBar(Qt::BottomEdge, barHeight, parent)
    , m_model(model)
    , m_language(fields)
    , m_add(button("addFilter", tr("Add filter"), QStringLiteral("filter"), this))
    , m_clear(button("removeFilters", tr("Remove all filters"), QStringLiteral("clear"), this))
    , m_typed(new QAction(tr("&Type filters as text"), this))
    , m_chips(new QWidget(this))
    , m_text(new QWidget(this))
    , m_edit(new FilterEdit(model, &m_language, m_text))
    , m_problem(new QLabel(m_text))
{
    setObjectName(QStringLiteral("filterBar"));
    setAccessibleName(tr("Filters"));
    m_chips->setObjectName(QStringLiteral("filterChips"));
    auto *chips = new FlowLayout(m_chips); // many chips never widen the window
    chips->setContentsMargins(0, metrics::unit, 0, metrics::unit);
    chips->setSpacing(metrics::small);
    setMinimumHeight(barHeight);
    setMaximumHeight(QWIDGETSIZE_MAX);
    m_chips->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *text = new QHBoxLayout(m_text);
    text->setContentsMargins(0, 0, 0, 0);
    text->setSpacing(metrics::small);
    m_problem->setObjectName(QStringLiteral("filterProblem"));
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    text->addWidget(m_edit, 3);
    text->addWidget(m_problem, 2);
    m_text->hide();
    row()->addWidget(m_chips, 1);
    row()->addWidget(m_text, 1);
    row()->addWidget(m_clear);
    buildButtons();
    connect(m_edit, &FilterEdit::filterTyped, this, [this](const RowFilter &filter) {
        if (filter != m_filter)
            change(filter);
    });
    connect(m_edit, &FilterEdit::problemChanged, this, [this](const QString &sentence) {
        m_problem->setText(sentence);
        m_problem->setToolTip(sentence);
        m_problem->setVisible(!sentence.isEmpty());
    });
    m_problem->hide();
    showChips();
}

void FilterBar::buildButtons()
{
    auto *menu = new QMenu(m_add);
    menu->setObjectName(QStringLiteral("addFilterMenu"));
    menu->setAccessibleName(tr("Add filter"));
    menu->setTitle(tr("Add &filter"));
    m_add->setMenu(menu);
    m_add->setPopupMode(QToolButton::InstantPopup);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fillMenu(menu); });
    m_typed->setObjectName(QStringLiteral("typeFilters"));
    m_typed->setCheckable(true);
    m_typed->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F));
    connect(m_typed, &QAction::triggered, this, [this](bool typed) {
        setTyped(typed);
        if (typed)
            m_edit->setFocus();
    });
    connect(m_clear, &QToolButton::clicked, this, [this] { change({}); });
}

void FilterBar::fillMenu(QMenu *menu)
{
    menu->clear();
    for (const FilterField &field : m_language.fields()) {
        const int column = m_model->columnOfKey(field.column);
        QAction *action =
            menu->addAction(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setObjectName(QStringLiteral("addFilter_") + field.column);
        connect(action, &QAction::triggered, this, [this, field] {
            RowCondition fresh;
            fresh.column = field.column;
            edit(field, fresh, -1, m_add);
        });
    }
    menu->addSeparator();
    menu->addAction(m_typed);
}

void FilterBar::edit(const FilterField &field, const RowCondition &condition, qsizetype index, QWidget *under)
{
    auto *popup = new FilterPopup(m_model, field, condition, this);
    connect(popup, &FilterPopup::applied, this,
            [this, index](const RowCondition &chosen) { take(chosen, index); });
    popup->adjustSize();
    popup->move(placeAt(*under, popup->size()));
    popup->show();
    popup->setFocus();
}

void FilterBar::take(const RowCondition &condition, qsizetype index)
{
    RowFilter filter = m_filter;
    if (index >= filter.conditions.size())
        return;
    if (!isCondition(condition)) {
        if (index >= 0)
            filter.conditions.removeAt(index);
    } else if (index >= 0) {
        filter.conditions[index] = condition;
    } else {
        filter.conditions.append(condition);
    }
    if (filter != m_filter)
        change(filter);
}

void FilterBar::remove(qsizetype index)
{
    RowFilter filter = m_filter;
    filter.conditions.removeAt(index);
    change(filter);
    const qsizetype next = std::min(index, m_buttons.size() - 1);
    if (next >= 0)
        m_buttons.at(next)->setFocus();
    else
        m_add->setFocus();
}

void FilterBar::change(const RowFilter &filter)
{
    setFilter(filter);
    Q_EMIT filterChanged();
}

void FilterBar::setFilter(const RowFilter &filter)
{
    m_filter = filter;
    m_edit->setFilter(filter);
    showChips();
}

bool FilterBar::isTyped() const
{
    return !m_text->isHidden();
}

void FilterBar::setTyped(bool typed)
{
    m_text->setVisible(typed);
    m_chips->setVisible(!typed);
    m_typed->setChecked(typed);
    showChips();
}

QWidget *FilterBar::chip(qsizetype index)
{
    const RowCondition &condition = m_filter.conditions.at(index);
    const QString words = conditionWords(*m_model, condition);
    auto *whole = new QWidget(m_chips);
    whole->setObjectName(QStringLiteral("filterChip%1").arg(index));
    whole->setMaximumWidth(widestChip);
    auto *text = new QToolButton(whole);
    text->setObjectName(QStringLiteral("filterChipText%1").arg(index));
    text->setText(
        text->fontMetrics().elidedText(words, Qt::ElideMiddle, widestChip - 2 * metrics::buttonHeight));
    text->setAccessibleName(words);
    text->setAccessibleDescription(tr("Enter changes the filter, Delete removes it"));
    text->setToolTip(words);
    text->setFocusPolicy(Qt::StrongFocus);
    text->installEventFilter(this);
    QToolButton *close = button("", tr("Remove the filter %1").arg(words), QStringLiteral("close"), whole);
    close->setObjectName(QStringLiteral("filterChipRemove%1").arg(index));
    auto *inside = new QHBoxLayout(whole);
    inside->setContentsMargins(0, 0, 0, 0);
    inside->setSpacing(0);
    inside->addWidget(text);
    inside->addWidget(close);
    connect(text, &QToolButton::clicked, this, [this, index, text] {
        const RowCondition now = m_filter.conditions.at(index);
        const FilterField *field = m_language.fieldOfColumn(now.column);
        edit(field ? *field : FilterField{}, now, index, text);
    });
    connect(close, &QToolButton::clicked, this, [this, index] { remove(index); });
    m_buttons.append(text);
    return whole;
}

void FilterBar::showChips()
{
    QLayout *chips = m_chips->layout();
    while (QLayoutItem *item = chips->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater(); // a click on it may be what removes it
        }
        delete item;
    }
    m_buttons.clear();
    for (qsizetype index = 0; index < m_filter.conditions.size(); ++index)
        chips->addWidget(chip(index));
    m_clear->setVisible(!m_filter.conditions.isEmpty());
    setVisible(isTyped() || !m_filter.conditions.isEmpty());
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const qsizetype index = m_buttons.indexOf(static_cast<QToolButton *>(watched));
        if (index >= 0 && (key == Qt::Key_Delete || key == Qt::Key_Backspace)) {
            remove(index);
            return true;
        }
        if (index >= 0 && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
            m_buttons.at(index)->click();
            return true;
        }
    }
    return PanelBar::eventFilter(watched, event);
}

} // namespace rollcall
