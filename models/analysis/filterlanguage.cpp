// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/filterlanguage.h"

#include "models/analysis/filtertime.h"

#include <QtCore/qcoreapplication.h>

#include <algorithm>
#include <utility>

namespace rollcall {

namespace {

const QLatin1StringView none("none");
const QLatin1StringView any("any");
const QLatin1StringView empty("empty");

QString say(const char *text)
{
    return QCoreApplication::translate("FilterLanguage", text);
}

bool isOperator(QChar letter)
{
    return letter == QLatin1Char(':') || letter == QLatin1Char('=') || letter == QLatin1Char('~');
}

struct Value
{
    QString text;
    qsizetype position = 0;
    qsizetype length = 0;
    bool isQuoted = false;
};

struct Term
{
    qsizetype position = 0;
    qsizetype length = 0;
    bool negated = false;
    QString name; ///< empty: none
    qsizetype namePosition = 0;
    QChar sign; ///< null: none
    QList<Value> values;
    std::optional<FilterError> error;
};

/// Takes a text apart into terms, whatever it is.
class Reader
{
public:
    explicit Reader(const QString &text)
        : m_text(text)
    {
    }

    QList<Term> terms()
    {
        QList<Term> terms;
        for (skipSpace(); m_at < m_text.size(); skipSpace())
            terms.append(term());
        return terms;
    }

private:
    QChar here() const { return m_at < m_text.size() ? m_text.at(m_at) : QChar(); }
    bool atEnd() const { return m_at >= m_text.size() || here().isSpace(); }
    void skipSpace()
    {
        while (m_at < m_text.size() && here().isSpace())
            ++m_at;
    }

    Term term()
    {
        Term term;
        term.position = m_at;
        if (here() == QLatin1Char('-') && m_at + 1 < m_text.size() && !m_text.at(m_at + 1).isSpace()) {
            term.negated = true;
            ++m_at;
        }
        term.namePosition = m_at;
        readName(term);
        do {
            if (!term.values.isEmpty())
                ++m_at; // the comma
            term.values.append(value(term));
        } while (here() == QLatin1Char(',') && !term.error);
        if (!atEnd()) {
            term.error =
                FilterError{m_at, 1,
                            say(QT_TRANSLATE_NOOP("FilterLanguage", "After the closing quote there must be a "
                                                                    "space or a comma."))};
            while (!atEnd())
                ++m_at;
        }
        term.length = m_at - term.position;
        return term;
    }

    void readName(Term &term)
    {
        qsizetype end = m_at;
        while (end < m_text.size() &&
               (m_text.at(end).isLetterOrNumber() || m_text.at(end) == QLatin1Char('-')))
            ++end;
        if (end == m_at || end >= m_text.size() || !isOperator(m_text.at(end)))
            return;
        term.name = m_text.mid(m_at, end - m_at);
        term.sign = m_text.at(end);
        m_at = end + 1;
    }

    Value value(Term &term)
    {
        Value value;
        value.position = m_at;
        if (here() == QLatin1Char('"')) {
            value.isQuoted = true;
            readQuoted(value, term);
        } else {
            while (!atEnd() && here() != QLatin1Char(','))
                value.text += m_text.at(m_at++);
        }
        value.length = m_at - value.position;
        return value;
    }

    void readQuoted(Value &value, Term &term)
    {
        for (++m_at; m_at < m_text.size(); ++m_at) {
            if (here() == QLatin1Char('"')) {
                ++m_at;
                return;
            }
            const bool isEscape = here() == QLatin1Char('\\') && m_at + 1 < m_text.size();
            value.text += m_text.at(isEscape ? ++m_at : m_at);
        }
        term.error = FilterError{value.position, m_at - value.position,
                                 say(QT_TRANSLATE_NOOP("FilterLanguage", "The closing quote is missing."))};
    }

    const QString &m_text;
    qsizetype m_at = 0;
};

FilterError errorAt(const Value &value, const QString &sentence)
{
    return {value.position, std::max<qsizetype>(1, value.length), sentence};
}

QString choiceList(const FilterField &field)
{
    QStringList list;
    for (const QString &choice : field.choices)
        list.append(choiceName(choice));
    return list.join(QStringLiteral(", "));
}

std::optional<QString> choiceOf(const FilterField &field, const Value &value)
{
    if (value.isQuoted)
        return value.text;
    const auto plain = [](QString text) {
        return text.remove(QLatin1Char('-')).remove(QLatin1Char('_')).toLower();
    };
    const auto found = std::find_if(field.choices.begin(), field.choices.end(), [&](const QString &choice) {
        return plain(choice) == plain(value.text);
    });
    return found == field.choices.end() ? std::nullopt : std::optional(*found);
}

std::optional<FilterError> readValues(const Term &term, const FilterField &field, RowCondition &condition)
{
    const bool isContained = term.sign == QLatin1Char('~') ||
                             (term.sign == QLatin1Char(':') && field.kind == FilterField::Kind::Text);
    condition.kind = isContained ? RowCondition::Kind::Text : RowCondition::Kind::Values;
    for (const Value &value : term.values) {
        if (value.text.isEmpty() && !value.isQuoted)
            return errorAt(value, say(QT_TRANSLATE_NOOP("FilterLanguage", "A value is missing after \"%1\"."))
                                      .arg(term.name + term.sign));
        std::optional<QString> text = value.text;
        if (!isContained && field.kind == FilterField::Kind::Choice)
            text = choiceOf(field, value);
        if (!text)
            return errorAt(value, say(QT_TRANSLATE_NOOP("FilterLanguage",
                                                        "\"%1\" is none of the values of %2: %3. Put it in "
                                                        "quotes to look for it all the same."))
                                      .arg(value.text, term.name, choiceList(field)));
        condition.values.append(*text);
    }
    return std::nullopt;
}

std::optional<FilterError> readTerm(const FilterLanguage &language, const QTimeZone &zone, const Term &term,
                                    RowCondition &condition)
{
    condition.negated = term.negated;
    const bool isAny = term.name.compare(any, Qt::CaseInsensitive) == 0;
    if (term.name.isEmpty() || (isAny && term.sign == QLatin1Char(':'))) {
        for (const Value &value : term.values) {
            if (value.text.isEmpty())
                return errorAt(value, say(QT_TRANSLATE_NOOP("FilterLanguage", "A text is missing here.")));
            condition.values.append(value.text);
        }
        return std::nullopt;
    }
    const FilterField *field = language.fieldNamed(term.name);
    const Value &first = term.values.constFirst();
    const bool isSingle = term.values.size() == 1 && !first.isQuoted;
    if (!field) {
        return FilterError{term.namePosition, term.name.size(),
                           say(QT_TRANSLATE_NOOP("FilterLanguage",
                                                 "There is no field \"%1\". To look for the text itself, put "
                                                 "it in quotes."))
                               .arg(term.name)};
    }
    condition.column = field->column;
    const bool saysNone = std::any_of(term.values.begin(), term.values.end(), [](const Value &value) {
        return !value.isQuoted && (value.text.compare(none, Qt::CaseInsensitive) == 0 ||
                                   value.text.compare(empty, Qt::CaseInsensitive) == 0);
    });
    if (saysNone && !isSingle)
        return errorAt(first, say(QT_TRANSLATE_NOOP("FilterLanguage",
                                                    "\"none\" can't stand beside other values. Put it in "
                                                    "quotes if it is a text to look for.")));
    if (saysNone) {
        condition.kind = RowCondition::Kind::Absent;
        return std::nullopt;
    }
    if (field->kind != FilterField::Kind::Time)
        return readValues(term, *field, condition);
    if (isSingle && readTimes(first.text, zone, condition))
        return std::nullopt;
    return errorAt(
        first, say(QT_TRANSLATE_NOOP("FilterLanguage", "\"%1\" is no time. Write %2:>2026-11-01, "
                                                       "%2:2026-11-01..2026-11-20, or how long ago: %2:>2h."))
                   .arg(first.text, field->names.constFirst()));
}

} // namespace

FilterLanguage::FilterLanguage(QList<FilterField> fields, const QTimeZone &zone)
    : m_fields(std::move(fields))
    , m_zone(zone)
{
}

const FilterField *FilterLanguage::fieldNamed(const QString &name) const
{
    for (const FilterField &field : m_fields) {
        if (field.names.contains(name, Qt::CaseInsensitive))
            return &field;
    }
    return nullptr;
}

const FilterField *FilterLanguage::fieldOfColumn(const QString &column) const
{
    for (const FilterField &field : m_fields) {
        if (field.column == column)
            return &field;
    }
    return nullptr;
}

ParsedFilter FilterLanguage::parse(const QString &text) const
{
    ParsedFilter parsed;
    const QList<Term> terms = Reader(text).terms();
    for (const Term &term : terms) {
        RowCondition condition;
        const std::optional<FilterError> error =
            term.error ? term.error : readTerm(*this, m_zone, term, condition);
        if (error)
            parsed.errors.append(*error);
        else
            parsed.filter.conditions.append(condition);
    }
    return parsed;
}

FilterSpot FilterLanguage::spotAt(const QString &text, qsizetype cursor) const
{
    FilterSpot spot{cursor, 0, {}, {}};
    const QString before = text.left(cursor);
    const QList<Term> terms = Reader(before).terms();
    if (terms.isEmpty() || terms.constLast().position + terms.constLast().length < before.size())
        return spot;
    const Term &term = terms.constLast();
    const Value &last = term.values.constLast();
    spot.position = last.position;
    spot.length = last.length;
    spot.typed = last.text;
    if (const FilterField *field = term.name.isEmpty() ? nullptr : fieldNamed(term.name))
        spot.column = field->column;
    return spot;
}

QString FilterLanguage::quoted(const QString &value, bool always)
{
    const bool isSpecial = std::any_of(value.begin(), value.end(), [](QChar letter) {
        return letter.isSpace() || isOperator(letter) || letter == QLatin1Char(',') ||
               letter == QLatin1Char('"') || letter == QLatin1Char('\\');
    });
    const bool isKeyword =
        value.compare(none, Qt::CaseInsensitive) == 0 || value.compare(empty, Qt::CaseInsensitive) == 0;
    if (!always && !value.isEmpty() && !isSpecial && !isKeyword && !value.startsWith(QLatin1Char('-')))
        return value;
    QString text(QLatin1Char('"'));
    for (const QChar letter : value) {
        if (letter == QLatin1Char('"') || letter == QLatin1Char('\\'))
            text += QLatin1Char('\\');
        text += letter;
    }
    return text + QLatin1Char('"');
}

QString FilterLanguage::print(const RowCondition &condition) const
{
    const FilterField *field = fieldOfColumn(condition.column);
    const QString name = field ? field->names.constFirst() : condition.column;
    const QString minus(condition.negated ? QStringLiteral("-") : QString());
    if (condition.kind == RowCondition::Kind::Absent)
        return minus + name + QLatin1Char(':') + none;
    if (condition.kind == RowCondition::Kind::Time)
        return minus + name + QLatin1Char(':') + timesOf(condition, m_zone);
    const bool isChoice = field && field->kind == FilterField::Kind::Choice;
    const bool isWhole = condition.kind == RowCondition::Kind::Values;
    QStringList values;
    for (const QString &value : condition.values) {
        if (isChoice && isWhole)
            values.append(field->choices.contains(value) ? choiceName(value) : quoted(value, true));
        else
            values.append(quoted(value));
    }
    const QString list = values.join(QLatin1Char(','));
    if (condition.column.isEmpty())
        return values.size() == 1 ? minus + list : minus + any + QLatin1Char(':') + list;
    const QChar sign = isWhole == isChoice ? QLatin1Char(':') : QLatin1Char(isWhole ? '=' : '~');
    return minus + name + sign + list;
}

QString FilterLanguage::print(const RowFilter &filter) const
{
    QStringList terms;
    for (const RowCondition &condition : filter.conditions)
        terms.append(print(condition));
    return terms.join(QLatin1Char(' '));
}

} // namespace rollcall
