// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/filteredit.h"

#include "models/tables/pagedtable.h"
#include "views/theme/theme.h"

#include <QtCore/qstringlistmodel.h>
#include <QtGui/qevent.h>
#include <QtGui/qtextformat.h>
#include <QtWidgets/qabstractitemview.h>
#include <QtWidgets/qcompleter.h>

namespace rollcall {

namespace {
constexpr std::chrono::milliseconds typingPause(250);
constexpr int longestText = 4000;

bool isSign(QChar letter)
{
    return letter == QLatin1Char(':') || letter == QLatin1Char('=') || letter == QLatin1Char('~');
}
} // namespace

FilterEdit::FilterEdit(const PagedTable *model, const FilterLanguage *language, QWidget *parent)
    : QLineEdit(parent)
    , m_model(model)
    , m_language(language)
    , m_offers(new QStringListModel(this))
    , m_completer(new QCompleter(m_offers, this))
{
    setObjectName(QStringLiteral("filterEdit"));
    setAccessibleName(tr("Filters as text"));
    setPlaceholderText(
        tr("For example: %1").arg(QLatin1StringView("connection:offline room:\"Building 4\" -type:A2")));
    setMaxLength(longestText);
    setClearButtonEnabled(true);
    m_completer->setWidget(this);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    connect(m_completer, QOverload<const QString &>::of(&QCompleter::activated), this, &FilterEdit::complete);
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &FilterEdit::read);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_pause.start();
        offer();
    });
    connect(this, &QLineEdit::textChanged, this, [this] {
        if (text().isEmpty())
            m_pause.start();
    });
    connect(this, &QLineEdit::returnPressed, this, &FilterEdit::read);
}

void FilterEdit::setFilter(const RowFilter &filter)
{
    const ParsedFilter now = m_language->parse(text());
    if (now.errors.isEmpty() && now.filter == filter)
        return;
    m_pause.stop();
    setText(m_language->print(filter));
    m_pause.stop();
    underline({});
}

void FilterEdit::read()
{
    m_pause.stop();
    const ParsedFilter parsed = m_language->parse(text());
    underline(parsed.errors);
    if (parsed.errors.isEmpty())
        Q_EMIT filterTyped(parsed.filter);
}

// A line edit draws formats only as those of an input method.
void FilterEdit::underline(const QList<FilterError> &errors)
{
    QList<QInputMethodEvent::Attribute> attributes;
    for (const FilterError &error : errors) {
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::SpellCheckUnderline);
        format.setUnderlineColor(toneColor(Tone::Offline));
        attributes.append({QInputMethodEvent::TextFormat, static_cast<int>(error.position) - cursorPosition(),
                           static_cast<int>(error.length), format});
    }
    QInputMethodEvent event(QString(), attributes);
    QLineEdit::inputMethodEvent(&event);
    const QString sentence = errors.isEmpty() ? QString() : errors.constFirst().sentence;
    setToolTip(sentence);
    setAccessibleDescription(sentence);
    Q_EMIT problemChanged(sentence);
}

/// Of what rows share all that was seen; of what is a row's own what has the text typed so far.
QStringList FilterEdit::seenValues(const FilterField &field, int column, const QString &typed) const
{
    constexpr qsizetype mostRows = 20;
    QStringList list;
    if (m_model->fieldKind(column) == FieldKind::Text) {
        QString text = typed;
        text.remove(QLatin1Char('"'));
        if (text.isEmpty())
            return list;
        for (const LoadedRow &row : m_model->findLoaded(text, column, column, mostRows))
            list.append(FilterLanguage::quoted(row.text));
        list.removeDuplicates();
        return list;
    }
    for (const FacetValue &value : m_model->facet(column, PagedTable::FacetRows::All)) {
        if (!value.value.isEmpty() && !field.choices.contains(value.value))
            list.append(FilterLanguage::quoted(value.value));
    }
    return list;
}

QStringList FilterEdit::offers(const FilterSpot &spot) const
{
    QStringList list;
    if (spot.column.isEmpty()) {
        for (const FilterField &field : m_language->fields())
            list.append(field.names.constFirst() + QLatin1Char(':'));
        return list;
    }
    const FilterField *field = m_language->fieldOfColumn(spot.column);
    if (!field || field->kind == FilterField::Kind::Time)
        return list;
    for (const QString &choice : field->choices)
        list.append(choiceName(choice));
    const int column = m_model->columnOfKey(spot.column);
    if (column >= 0)
        list += seenValues(*field, column, spot.typed);
    list.append(QStringLiteral("none"));
    return list;
}

void FilterEdit::offer()
{
    const FilterSpot spot = m_language->spotAt(text(), cursorPosition());
    if (spot.column.isEmpty() && spot.typed.isEmpty()) {
        m_completer->popup()->hide();
        return;
    }
    m_offers->setStringList(offers(spot));
    m_completer->setCompletionPrefix(spot.typed);
    if (m_completer->completionCount() == 0 ||
        (m_completer->completionCount() == 1 && m_completer->currentCompletion() == spot.typed))
        m_completer->popup()->hide();
    else
        m_completer->complete();
}

/// The end of the word that the cursor stands in: a spot ends at the cursor.
qsizetype FilterEdit::endOfWord(const FilterSpot &spot) const
{
    const QString whole = text();
    qsizetype end = spot.position + spot.length;
    if (spot.length > 0 && whole.at(spot.position) == QLatin1Char('"')) {
        // A quoted value that the cursor stands behind has no more to it.
        const auto isClosed = [&whole, &spot](qsizetype upTo) {
            bool open = true;
            for (qsizetype at = spot.position + 1; at < upTo; ++at) {
                if (whole.at(at) == QLatin1Char('\\'))
                    ++at;
                else if (whole.at(at) == QLatin1Char('"'))
                    open = false;
            }
            return !open;
        };
        while (end < whole.size() && !isClosed(end))
            ++end;
        return end;
    }
    const bool isName = spot.column.isEmpty();
    while (end < whole.size() && !whole.at(end).isSpace() && whole.at(end) != QLatin1Char(',') &&
           !(isName && isSign(whole.at(end))))
        ++end;
    return end;
}

/// The whole word is replaced. A name that its sign follows keeps it, whichever it is.
void FilterEdit::complete(const QString &chosen)
{
    const FilterSpot spot = m_language->spotAt(text(), cursorPosition());
    const QString before = text().left(spot.position);
    const QString after = text().mid(endOfWord(spot));
    const bool isName = spot.column.isEmpty();
    QString word = chosen;
    qsizetype beyond = 0; // where to go on typing
    if (isName && !after.isEmpty() && isSign(after.front())) {
        word.chop(1);
        beyond = 1;
    } else if (!isName && after.isEmpty()) {
        word += QLatin1Char(' ');
    }
    setText(before + word + after);
    setCursorPosition(static_cast<int>(before.size() + word.size() + beyond));
    m_pause.start();
}

} // namespace rollcall
