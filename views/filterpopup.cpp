// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/filterpopup.h"

#include "models/tables/pagedtable.h"
#include "views/filterwords.h"
#include "views/theme/theme.h"
#include "views/timebounds.h"

#include <QtCore/qlocale.h>
#include <QtGui/qevent.h>
#include <QtWidgets/qboxlayout.h>
#include <QtWidgets/qcheckbox.h>
#include <QtWidgets/qlabel.h>
#include <QtWidgets/qlineedit.h>
#include <QtWidgets/qlistwidget.h>
#include <QtWidgets/qpushbutton.h>

#include <algorithm>

namespace rollcall {

namespace {

constexpr int popupWidth = 280;
constexpr int longestText = 500;
constexpr int wordsRole = Qt::UserRole + 1; ///< without the count

template <class T>
void name(T *widget, const char *objectName, const QString &accessibleName)
{
    widget->setObjectName(QString::fromLatin1(objectName));
    widget->setAccessibleName(accessibleName);
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
    if (!m_values && !m_time)
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
    const QList<FacetValue> facet =
        index < 0 ? QList<FacetValue>() : m_model->facet(index, PagedTable::FacetRows::Matching);
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
    m_values->setTextElideMode(Qt::ElideMiddle); // the count stands at the end
    QStringList listed;
    for (const FacetValue &value : facet) {
        if (value.value.isNull())
            continue;
        addValue(value.value, value.words, value.rows);
        listed.append(value.value);
    }
    for (const QString &value : std::as_const(more)) {
        if (listed.contains(value))
            continue;
        addValue(value, valueWords(*m_model, index, value), 0);
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
    if (!m_model->isWhole()) {
        const auto here = static_cast<int>(m_model->loadedCount());
        auto *note = new QLabel(tr("Counted among the %Ln row(s) loaded", nullptr, here), this);
        note->setObjectName(QStringLiteral("filterCountsNote"));
        note->setForegroundRole(QPalette::PlaceholderText);
        column->addWidget(note);
    }
    connect(m_text, &QLineEdit::textChanged, this, &FilterPopup::showMatching);
    setFocusProxy(m_text);
}

/// A choice that the service may have words for that this program does not know.
QString FilterPopup::choiceWords(const QString &value) const
{
    if (value.isEmpty())
        return tr("empty");
    return m_field.kind == FilterField::Kind::Choice ? choiceName(value) : value;
}

void FilterPopup::addValue(const QString &value, const QString &words, qint64 rows)
{
    const QString known = words.isEmpty() || words == value ? choiceWords(value) : words;
    // Of what is not among the rows here it is not known how often it occurs, unless these are all.
    const bool isCounted = rows > 0 || m_model->isWhole();
    auto *item = new QListWidgetItem(
        !isCounted ? known : QStringLiteral("%1   %2").arg(known, QLocale().toString(rows)), m_values);
    item->setData(wordsRole, known);
    item->setToolTip(known);
    item->setData(Qt::UserRole, value);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    const bool isChosen = m_start.kind == RowCondition::Kind::Values && m_start.values.contains(value);
    item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
}

void FilterPopup::showMatching(const QString &text)
{
    for (int row = 0; row < m_values->count(); ++row) {
        QListWidgetItem *item = m_values->item(row);
        item->setHidden(!item->data(wordsRole).toString().contains(text.trimmed(), Qt::CaseInsensitive));
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
    m_time = new TimeBounds(m_field.column == QLatin1StringView("offlineSince"), m_start, this);
    m_time->setAccessibleName(accessibleName());
    column->addWidget(m_time);
    setFocusProxy(m_time);
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
    if (m_time) {
        RowCondition chosen;
        m_time->read(chosen);
        chosen.kind = RowCondition::Kind::Time;
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
