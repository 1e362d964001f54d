// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "views/filterwords.h"

#include "models/analysis/durationtext.h"
#include "models/analysis/momenttext.h"
#include "models/tables/pagedtable.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qlocale.h>

namespace rollcall {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("FilterBar", text);
}

QString ago(qint64 seconds)
{
    return durationText(std::chrono::seconds(seconds));
}

QString moment(qint64 micros)
{
    return QLocale().toString(toDateTime(Instant(Instant::duration(micros))).toLocalTime(),
                              QLocale::ShortFormat);
}

QString timeWords(const RowCondition &condition)
{
    if (condition.longerAgo && condition.shorterAgo)
        return say(QT_TRANSLATE_NOOP("FilterBar", "between %1 and %2 ago"))
            .arg(ago(*condition.longerAgo), ago(*condition.shorterAgo));
    if (condition.longerAgo)
        return say(QT_TRANSLATE_NOOP("FilterBar", "more than %1 ago")).arg(ago(*condition.longerAgo));
    if (condition.shorterAgo)
        return say(QT_TRANSLATE_NOOP("FilterBar", "less than %1 ago")).arg(ago(*condition.shorterAgo));
    if (condition.from && condition.until)
        return say(QT_TRANSLATE_NOOP("FilterBar", "from %1 until %2"))
            .arg(moment(*condition.from), moment(*condition.until));
    if (condition.from)
        return say(QT_TRANSLATE_NOOP("FilterBar", "from %1 on")).arg(moment(*condition.from));
    return say(QT_TRANSLATE_NOOP("FilterBar", "before %1")).arg(moment(condition.until.value_or(0)));
}

} // namespace

QString valueWords(const PagedTable &model, int column, const QString &value)
{
    const QString words = column < 0 ? QString() : model.valueWords(column, value);
    return words.isEmpty() ? value : words;
}

QString conditionWords(const PagedTable &model, const RowCondition &condition)
{
    const int column = model.columnOfKey(condition.column);
    const QString name = column < 0 ? say(QT_TRANSLATE_NOOP("FilterBar", "Any column"))
                                    : model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    QString what;
    if (condition.kind == RowCondition::Kind::Absent)
        what = say(QT_TRANSLATE_NOOP("FilterBar", "no value"));
    else if (condition.kind == RowCondition::Kind::Time)
        what = timeWords(condition);
    else if (condition.kind == RowCondition::Kind::Text)
        what = condition.values.join(QStringLiteral(", "));
    else {
        QStringList words;
        for (const QString &value : condition.values)
            words.append(valueWords(model, column, value));
        what = words.join(QStringLiteral(", "));
    }
    const QString text = say(QT_TRANSLATE_NOOP("FilterBar", "%1: %2")).arg(name, what);
    return condition.negated ? say(QT_TRANSLATE_NOOP("FilterBar", "Not %1")).arg(text) : text;
}

} // namespace rollcall
