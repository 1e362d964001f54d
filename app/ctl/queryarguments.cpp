// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/queryarguments.h"

#include "app/ctl/ctltext.h"
#include "app/service/importrow.h"

namespace rollcall {

namespace {

constexpr qsizetype longestFilterValue = 500; // FilterValue of the API's model

QString listed(const QStringList &names)
{
    return names.join(QStringLiteral(", "));
}

Result<qint64> numberOf(const Arguments &arguments, const QString &option, qint64 most)
{
    bool ok = false;
    const QString text = arguments.value(option);
    const qint64 number = text.toLongLong(&ok);
    if (ok && number >= 1 && (most == 0 || number <= most))
        return number;
    return usageFailure(
        most > 0 ? CtlText::tr("--%1 must be a number from 1 to %2, not \"%3\".")
                       .arg(option, QString::number(most), text)
                 : CtlText::tr("--%1 must be a number of at least 1, not \"%2\".").arg(option, text));
}

// The values between commas that no backslash stands before.
QStringList splitValues(const QString &text)
{
    QStringList values(QStringLiteral(""));
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        if (text[i] == QLatin1Char('\\') && (next == QLatin1Char(',') || next == QLatin1Char('\\')))
            values.last() += text[++i];
        else if (text[i] == QLatin1Char(','))
            values.append(QStringLiteral(""));
        else
            values.last() += text[i];
    }
    return values;
}

} // namespace

QList<OptionSpec> readOptions()
{
    return {{QStringLiteral("output"), QStringLiteral("FORMAT"),
             CtlText::tr("table, json, jsonl or csv (default: table)"), false},
            {QStringLiteral("max-items"), QStringLiteral("N"), CtlText::tr("End after N items"), false},
            {QStringLiteral("page-size"), QStringLiteral("N"),
             CtlText::tr("Items to ask for in one call, 1 to 50 (default: 50)"), false}};
}

QList<OptionSpec> searchOptions(const QStringList &filterKeys, const QStringList &sortKeys)
{
    return {{QStringLiteral("filter"), QStringLiteral("KEY=V1,V2"),
             CtlText::tr(
                 "Only items that match one of the values; filters are joined by AND, \"\\,\" is a comma. "
                 "Keys: %1")
                 .arg(listed(filterKeys)),
             true},
            {QStringLiteral("sort"), QStringLiteral("KEY[:desc]"),
             CtlText::tr("The order. Keys: %1").arg(listed(sortKeys)), true},
            {QStringLiteral("parallel"), QString(),
             CtlText::tr("Read parts of the list side by side: faster over a slow network, but in no order"),
             false}};
}

Result<ReadOptions> readOptionsOf(const Arguments &arguments)
{
    ReadOptions options;
    const QString format = arguments.value(QStringLiteral("output"));
    if (format == QLatin1String("json"))
        options.format = OutputFormat::Json;
    else if (format == QLatin1String("jsonl"))
        options.format = OutputFormat::JsonLines;
    else if (format == QLatin1String("csv"))
        options.format = OutputFormat::Csv;
    else if (format == QLatin1String("xlsx") && !arguments.has(QStringLiteral("export")))
        return usageFailure(CtlText::tr("--output xlsx is for a file: name it with --export FILE."));
    else if (!format.isEmpty() && format != QLatin1String("table") && format != QLatin1String("xlsx"))
        return usageFailure(
            CtlText::tr("--output must be table, json, jsonl or csv, not \"%1\".").arg(format));
    if (arguments.has(QStringLiteral("page-size"))) {
        const Result<qint64> size = numberOf(arguments, QStringLiteral("page-size"), schema::maxResults);
        if (!size)
            return size.failure();
        options.limits.pageSize = static_cast<int>(size.value());
    }
    if (arguments.has(QStringLiteral("max-items"))) {
        const Result<qint64> most = numberOf(arguments, QStringLiteral("max-items"), 0);
        if (!most)
            return most.failure();
        options.limits.maxItems = most.value();
    }
    options.isParallel = arguments.has(QStringLiteral("parallel"));
    for (const QString &other :
         {QStringLiteral("sort"), QStringLiteral("max-items"), QStringLiteral("page-size")}) {
        if (options.isParallel && arguments.has(other))
            return usageFailure(
                CtlText::tr("--parallel reads all items and in no order: it does not go with --%1.")
                    .arg(other));
    }
    return options;
}

Result<Filter> parseFilter(const QString &text, const QStringList &keys)
{
    const qsizetype equals = text.indexOf(QLatin1Char('='));
    const QString key = text.left(equals);
    if (!keys.contains(key))
        return usageFailure(
            CtlText::tr("There is no filter key \"%1\". Filter keys are: %2.").arg(key, listed(keys)));
    if (equals < 0)
        return usageFailure(CtlText::tr("The filter %1 needs values: --filter %1=VALUE[,VALUE].").arg(key));
    const Filter filter{key, splitValues(text.mid(equals + 1))};
    if (filter.values.size() > schema::maxFilterValues)
        return usageFailure(
            CtlText::tr("The filter %1 has %2 values; the API takes %3 at most.")
                .arg(key, QString::number(filter.values.size()), QString::number(schema::maxFilterValues)));
    for (const QString &value : filter.values) {
        if (value.isEmpty() || value.size() > longestFilterValue)
            return usageFailure(CtlText::tr("Each value of the filter %1 must have 1 to %2 characters.")
                                    .arg(key, QString::number(longestFilterValue)));
    }
    return filter;
}

Result<SortCriterion> parseSort(const QString &text, const QStringList &keys)
{
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    const QString key = text.left(colon);
    const QString direction = colon < 0 ? QStringLiteral("asc") : text.mid(colon + 1);
    if (!keys.contains(key))
        return usageFailure(
            CtlText::tr("There is no sort key \"%1\". Sort keys are: %2.").arg(key, listed(keys)));
    if (direction.compare(QLatin1String("desc"), Qt::CaseInsensitive) == 0)
        return SortCriterion{key, SortDirection::Descending};
    if (direction.compare(QLatin1String("asc"), Qt::CaseInsensitive) == 0)
        return SortCriterion{key, SortDirection::Ascending};
    return usageFailure(CtlText::tr("The sort direction must be asc or desc, not \"%1\".").arg(direction));
}

Result<Query> queryOf(const Arguments &arguments, const QStringList &filterKeys, const QStringList &sortKeys)
{
    Query query;
    const QStringList filters = arguments.values(QStringLiteral("filter"));
    for (const QString &text : filters) {
        Result<Filter> filter = parseFilter(text, filterKeys);
        if (!filter)
            return filter.failure();
        query.filters.append(std::move(filter).value());
    }
    const QStringList sorts = arguments.values(QStringLiteral("sort"));
    for (const QString &text : sorts) {
        Result<SortCriterion> criterion = parseSort(text, sortKeys);
        if (!criterion)
            return criterion.failure();
        query.sort.append(std::move(criterion).value());
    }
    if (query.filters.size() > schema::maxFilters)
        return usageFailure(
            CtlText::tr("There are %1 filters; the API takes %2 at most.")
                .arg(QString::number(query.filters.size()), QString::number(schema::maxFilters)));
    if (query.sort.size() > schema::maxSortCriteria)
        return usageFailure(
            CtlText::tr("There are %1 sort keys; the API takes %2 at most.")
                .arg(QString::number(query.sort.size()), QString::number(schema::maxSortCriteria)));
    return query;
}

Result<QString> deviceArnOf(const Arguments &arguments)
{
    const QString arn = arguments.operands().value(0);
    if (isArn(arn))
        return arn;
    return usageFailure(
        CtlText::tr("\"%1\" is no ARN. A device's ARN looks like "
                    "arn:aws:a4b:us-east-1:123456789012:device/...; \"rollcallctl devices\" lists them.")
            .arg(arn));
}

Result<EventQuery> eventQueryOf(const Arguments &arguments)
{
    Result<QString> arn = deviceArnOf(arguments);
    if (!arn)
        return arn.failure();
    EventQuery query{std::move(arn).value(), arguments.value(QStringLiteral("type"))};
    // Unlike filter values, this one is an enumeration of the request, which services hold it to.
    if (!query.eventType.isEmpty() && !schema::eventTypes().contains(query.eventType))
        return usageFailure(CtlText::tr("--type must be one of %1, not \"%2\".")
                                .arg(listed(schema::eventTypes()), query.eventType));
    return query;
}

} // namespace rollcall
