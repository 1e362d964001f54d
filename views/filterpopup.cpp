// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/filterpopup.h"

#include "models/tables/pagedtable.h"
#include "views/theme/theme.h"

#include <QtCore/qlocale.h>
#include <QtGui/qevent.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qcombobox.h>
#include <QtWidgets/qdatetimeedit.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qpushbutton.h>
#include <QtWidgets/qspinbox.h>

#include <algorithm>

namespace rollcall {

namespace {

enum Mode { LongerAgo, ShorterAgo, Between };
constexpr int popupWidth = 280;
constexpr int longestText = 500;
constexpr int mostUnits = 100'000;

template <class T>
void name(T *widget, const char *objectName, const QString &accessibleName)
{
    widget->setObjectName(QString::fromLatin1(objectName));
    widget->setAccessibleName(accessibleName);
}

QDate dayOf(qint64 micros)
{
    return toDateTime(Instant(Instant::duration(micros))).toLocalTime().date();
}

qint64 startOf(const QDate &day)
{
    return fromDateTime(day.startOfDay()).time_since_epoch().count();
}

} // namespace

FilterPopup::FilterPopup(PagedTable *model, const FilterField &field, const RowCondition &condition,
                         QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_model(model)
    , m_field(field)
    , m_start(condition)
    , m_not(new QCheckBox(tr("Not"), this))
    , m_absent(new QCheckBox(tr("No value"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setMinimumWidth(popupWidth);
    const int index = model->columnOfKey(field.column);
    const QString header =
        index < 0 ? tr("Any column") : model->headerData(index, Qt::Horizontal, Qt::DisplayRole).toString();
    name(this, "filterPopup", tr("Filter by %1").arg(header));
    name(m_not, "filterNot", tr("Not"));
    name(m_absent, "filterAbsent", tr("No value"));
    m_not->setToolTip(tr("Show what does not match"));
    m_not->setChecked(condition.negated);
    m_absent->setChecked(condition.kind == RowCondition::Kind::Absent);
    m_absent->setVisible(index >= 0);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metrics::small, metrics::small, metrics::small, metrics::small);
    column->setSpacing(metrics::small);
    column->addWidget(new QLabel(header, this));
    if (field.kind == FilterField::Kind::Time)
        buildTime(column);
    else if (condition.kind != RowCondition::Kind::Text || condition.values.isEmpty())
        buildValues(column);
    if (!m_values && !m_mode)
        buildText(column);
    auto *last = new QHBoxLayout;
    auto *take = new QPushButton(tr("Apply"), this);
    name(take, "filterApply", take->text());
    last->addWidget(m_not);
    last->addWidget(m_absent);
    last->addStretch(1);
    last->addWidget(take);
    column->addLayout(last);
    connect(take, &QPushButton::clicked, this, &FilterPopup::apply);
}

void FilterPopup::buildValues(QVBoxLayout *column)
{
    const int index = m_model->columnOfKey(m_field.column);
    const QList<FacetValue> facet = index < 0 ? QList<FacetValue>() : m_model->facet(index);
    QStringList more = m_field.choices;
    more += m_start.kind == RowCondition::Kind::Values ? m_start.values : QStringList();
    if (index < 0 || (facet.isEmpty() && more.isEmpty()))
        return;
    m_text = new QLineEdit(this);
    name(m_text, "filterSearch", tr("Search the values"));
    m_text->setPlaceholderText(tr("Search"));
    m_text->setMaxLength(longestText);
    m_values = new QListWidget(this);
    name(m_values, "filterValues", tr("Values"));
    m_values->setUniformItemSizes(true);
    QStringList listed;
    // The packed details of a device are no values to filter by; its codes are.
    const bool isPacked = m_field.column == QLatin1StringView("details");
    for (const FacetValue &value : facet) {
        if (value.value.isNull() || isPacked)
            continue;
        addValue(value.value, value.words, value.rows);
        listed.append(value.value);
    }
    for (const QString &value : std::as_const(more)) {
        if (listed.contains(value))
            continue;
        addValue(value, {}, -1);
        listed.append(value);
    }
    column->addWidget(m_text);
    column->addWidget(m_values);
    if (facet.size() == PagedTable::mostFacetValues) {
        const auto most = static_cast<int>(PagedTable::mostFacetValues);
        auto *note = new QLabel(tr("The %n most frequent value(s)", nullptr, most), this);
        note->setObjectName(QStringLiteral("filterValuesNote"));
        note->setForegroundRole(QPalette::PlaceholderText);
        column->addWidget(note);
    }
    connect(m_text, &QLineEdit::textChanged, this, &FilterPopup::showMatching);
    setFocusProxy(m_text);
}

void FilterPopup::addValue(const QString &value, const QString &words, qint64 rows)
{
    const QString shown = words.isEmpty() ? value.isEmpty() ? tr("empty") : choiceName(value) : words;
    auto *item = new QListWidgetItem(
        rows < 0 ? shown : QStringLiteral("%1   %2").arg(shown, QLocale().toString(rows)), m_values);
    item->setData(Qt::UserRole, value);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    const bool isChosen = m_start.kind == RowCondition::Kind::Values && m_start.values.contains(value);
    item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
}

void FilterPopup::showMatching(const QString &text)
{
    for (int row = 0; row < m_values->count(); ++row) {
        QListWidgetItem *item = m_values->item(row);
        item->setHidden(!item->text().contains(text.trimmed(), Qt::CaseInsensitive));
    }
}

void FilterPopup::buildText(QVBoxLayout *column)
{
    m_text = new QLineEdit(this);
    name(m_text, "filterText", tr("Text"));
    m_text->setPlaceholderText(tr("Text"));
    m_text->setMaxLength(longestText);
    m_text->setText(m_start.values.join(QStringLiteral(", ")));
    column->addWidget(m_text);
    setFocusProxy(m_text);
}

void FilterPopup::buildTime(QVBoxLayout *column)
{
    m_mode = new QComboBox(this);
    name(m_mode, "filterTimeMode", tr("Kind of time"));
    const bool isOffline = m_field.column == QLatin1StringView("offlineSince");
    m_mode->addItem(isOffline ? tr("Offline for longer than") : tr("Longer ago than"));
    m_mode->addItem(isOffline ? tr("Offline for less than") : tr("Less long ago than"));
    m_mode->addItem(tr("From one day to another"));
    m_number = new QSpinBox(this);
    name(m_number, "filterNumber", tr("How long"));
    m_number->setRange(1, mostUnits);
    m_unit = new QComboBox(this);
    name(m_unit, "filterUnit", tr("Unit of time"));
    m_unit->addItem(tr("minutes"), 60);
    m_unit->addItem(tr("hours"), 3600);
    m_unit->addItem(tr("days"), 86400);
    const qint64 seconds = m_start.longerAgo.value_or(m_start.shorterAgo.value_or(2 * 3600LL));
    const int unit = seconds % 86400 == 0 ? 2 : seconds % 3600 == 0 ? 1 : 0;
    m_unit->setCurrentIndex(unit);
    m_number->setValue(
        static_cast<int>(std::min<qint64>(mostUnits, seconds / m_unit->currentData().toInt())));
    m_from = new QDateEdit(m_start.from ? dayOf(*m_start.from) : QDate::currentDate().addDays(-7), this);
    m_until = new QDateEdit(m_start.until ? dayOf(*m_start.until - 1) : QDate::currentDate(), this);
    name(m_from, "filterFrom", tr("First day"));
    name(m_until, "filterUntil", tr("Last day"));
    m_from->setCalendarPopup(true);
    m_until->setCalendarPopup(true);
    m_mode->setCurrentIndex(m_start.from || m_start.until ? Between
                            : m_start.shorterAgo          ? ShorterAgo
                                                          : LongerAgo);
    auto *row = new QHBoxLayout;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_number, m_unit, m_from, m_until})
        row->addWidget(widget, 1);
    column->addWidget(m_mode);
    column->addLayout(row);
    connect(m_mode, &QComboBox::currentIndexChanged, this, &FilterPopup::showTimeMode);
    showTimeMode();
    readTime(m_shown);
    setFocusProxy(m_mode);
}

void FilterPopup::showTimeMode()
{
    const bool days = m_mode->currentIndex() == Between;
    m_number->setVisible(!days);
    m_unit->setVisible(!days);
    m_from->setVisible(days);
    m_until->setVisible(days);
}

void FilterPopup::readTime(RowCondition &condition) const
{
    condition.kind = RowCondition::Kind::Time;
    if (m_mode->currentIndex() == Between) {
        const auto [first, last] = std::minmax(m_from->date(), m_until->date());
        condition.from = startOf(first);
        condition.until = startOf(last.addDays(1));
        return;
    }
    const qint64 seconds = qint64(m_number->value()) * m_unit->currentData().toInt();
    (m_mode->currentIndex() == LongerAgo ? condition.longerAgo : condition.shorterAgo) = seconds;
}

RowCondition FilterPopup::condition() const
{
    RowCondition condition;
    condition.column = m_field.column;
    condition.negated = m_not->isChecked();
    if (m_absent->isChecked()) {
        condition.kind = RowCondition::Kind::Absent;
        return condition;
    }
    if (m_mode) {
        RowCondition chosen;
        readTime(chosen);
        // Bounds that the popup can't show are kept as long as nobody changes them.
        if (chosen == m_shown && m_start.kind == RowCondition::Kind::Time)
            chosen = m_start;
        chosen.column = condition.column;
        chosen.negated = condition.negated;
        return chosen;
    }
    if (!m_values) {
        const QString text = m_text->text().trimmed();
        const bool isAsBefore = text == m_start.values.join(QStringLiteral(", "));
        condition.values = isAsBefore ? m_start.values : QStringList{text};
        condition.values.removeAll(QString());
        return condition;
    }
    condition.kind = RowCondition::Kind::Values;
    for (int row = 0; row < m_values->count(); ++row) {
        if (m_values->item(row)->checkState() == Qt::Checked)
            condition.values.append(m_values->item(row)->data(Qt::UserRole).toString());
    }
    // Who types a text and chooses none of the values means all that have it as a part.
    if (condition.values.isEmpty() && !m_text->text().trimmed().isEmpty()) {
        condition.kind = RowCondition::Kind::Text;
        condition.values = {m_text->text().trimmed()};
    }
    return condition;
}

void FilterPopup::apply()
{
    Q_EMIT applied(condition());
    close();
}

void FilterPopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        apply();
    else
        QFrame::keyPressEvent(event);
}

} // namespace rollcall
