// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/timebounds.h"

#include "views/theme/theme.h"

#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qdatetimeedit.h>
#include <QtWidgets/qspinbox.h>

#include <algorithm>

namespace rollcall {

namespace {

constexpr int mostUnits = 100'000;
constexpr qint64 usual = 2 * 3600LL;

QDate dayOf(qint64 micros)
{
    return toDateTime(Instant(Instant::duration(micros))).toLocalTime().date();
}

qint64 startOf(const QDate &day)
{
    return fromDateTime(day.startOfDay()).time_since_epoch().count();
}

template <class T>
T *named(T *widget, const QString &objectName, const QString &accessibleName)
{
    widget->setObjectName(objectName);
    widget->setAccessibleName(accessibleName);
    return widget;
}

} // namespace

TimeBounds::TimeBounds(bool isOffline, const RowCondition &start, QWidget *parent)
    : QWidget(parent)
    , m_start(start)
    , m_mode(named(new QComboBox(this), QStringLiteral("filterTimeMode"), tr("Kind of time")))
{
    setObjectName(QStringLiteral("filterTime"));
    m_mode->addItem(isOffline ? tr("Offline for longer than") : tr("Longer ago than"));
    m_mode->addItem(isOffline ? tr("Offline for less than") : tr("Less long ago than"));
    m_mode->addItem(isOffline ? tr("Offline for a time between") : tr("Between two times ago"));
    m_mode->addItem(tr("From one day to another"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(metrics::small);
    grid->addWidget(m_mode, 0, 0, 1, 2);
    const qint64 least = start.longerAgo.value_or(start.shorterAgo.value_or(usual));
    m_least = buildAgo(grid, 1, "", tr("How long"), least);
    m_most = buildAgo(grid, 2, "Most", tr("How long at most"),
                      start.longerAgo ? start.shorterAgo.value_or(2 * least) : 2 * least);
    const bool hasDays = start.from || start.until;
    m_first =
        buildDay(grid, 3, "filterFrom", tr("First day"),
                 start.from ? dayOf(*start.from) : QDate::currentDate().addDays(-7), !hasDays || start.from);
    m_last = buildDay(grid, 4, "filterUntil", tr("Last day"),
                      start.until ? dayOf(*start.until - 1) : QDate::currentDate(), !hasDays || start.until);
    // Without any bound it would be no condition.
    const auto holdOne = [this](const Day &one, const Day &other) {
        connect(one.isBound, &QCheckBox::toggled, this, [one, other](bool isBound) {
            one.date->setEnabled(isBound);
            if (!isBound)
                other.isBound->setChecked(true);
        });
    };
    holdOne(m_first, m_last);
    holdOne(m_last, m_first);
    Mode mode = hasDays ? Days : LongerAgo;
    if (start.shorterAgo)
        mode = start.longerAgo ? AgoBetween : ShorterAgo;
    m_mode->setCurrentIndex(mode);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &TimeBounds::showMode);
    showMode();
    setFocusProxy(m_mode);
    readControls(m_shown);
}

TimeBounds::Ago TimeBounds::buildAgo(QGridLayout *grid, int row, const char *suffix,
                                     const QString &accessibleName, qint64 seconds)
{
    const QString last = QString::fromLatin1(suffix);
    const Ago ago{named(new QSpinBox(this), QStringLiteral("filterNumber") + last, accessibleName),
                  named(new QComboBox(this), QStringLiteral("filterUnit") + last, tr("Unit of time"))};
    ago.number->setRange(1, mostUnits);
    ago.unit->addItem(tr("minutes"), 60);
    ago.unit->addItem(tr("hours"), 3600);
    ago.unit->addItem(tr("days"), 86400);
    ago.unit->setCurrentIndex(seconds % 86400 == 0 ? 2 : seconds % 3600 == 0 ? 1 : 0);
    ago.number->setValue(
        static_cast<int>(std::min<qint64>(mostUnits, seconds / ago.unit->currentData().toInt())));
    grid->addWidget(ago.number, row, 0);
    grid->addWidget(ago.unit, row, 1);
    return ago;
}

TimeBounds::Day TimeBounds::buildDay(QGridLayout *grid, int row, const char *objectName,
                                     const QString &accessibleName, const QDate &date, bool isBound)
{
    const QString name = QString::fromLatin1(objectName);
    const Day day{
        named(new QCheckBox(accessibleName, this), name + QLatin1StringView("Bound"), accessibleName),
        named(new QDateEdit(date, this), name, accessibleName)};
    day.isBound->setChecked(isBound);
    day.date->setEnabled(isBound);
    day.date->setCalendarPopup(true);
    grid->addWidget(day.isBound, row, 0);
    grid->addWidget(day.date, row, 1);
    return day;
}

void TimeBounds::showMode()
{
    const int mode = m_mode->currentIndex();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_least.number, m_least.unit})
        widget->setVisible(mode != Days);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_most.number, m_most.unit})
        widget->setVisible(mode == AgoBetween);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_first.isBound, m_first.date, m_last.isBound, m_last.date})
        widget->setVisible(mode == Days);
}

qint64 TimeBounds::seconds(const Ago &ago)
{
    return qint64(ago.number->value()) * ago.unit->currentData().toInt();
}

void TimeBounds::read(RowCondition &condition) const
{
    readControls(condition);
    for (const auto bound :
         {&RowCondition::from, &RowCondition::until, &RowCondition::longerAgo, &RowCondition::shorterAgo}) {
        if (m_start.*bound && condition.*bound == m_shown.*bound)
            condition.*bound = m_start.*bound;
    }
}

void TimeBounds::readControls(RowCondition &condition) const
{
    const int mode = m_mode->currentIndex();
    if (mode == Days) {
        const bool isBoth = m_first.isBound->isChecked() && m_last.isBound->isChecked();
        QDate first = m_first.date->date();
        QDate last = m_last.date->date();
        if (isBoth && last < first)
            std::swap(first, last);
        if (m_first.isBound->isChecked())
            condition.from = startOf(first);
        if (m_last.isBound->isChecked())
            condition.until = startOf(last.addDays(1));
    } else if (mode == AgoBetween) {
        std::tie(condition.longerAgo, condition.shorterAgo) = std::minmax(seconds(m_least), seconds(m_most));
    } else {
        (mode == LongerAgo ? condition.longerAgo : condition.shorterAgo) = seconds(m_least);
    }
}

} // namespace rollcall
