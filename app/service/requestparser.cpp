// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/requestparser.h"

#include "models/domain/schema.h"

#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/qjsonobject.h>
#include <QtCore/qregularexpression.h>

#include <cmath>

namespace rollcall {

namespace {

constexpr qsizetype maxKeyLength = 500;
constexpr qsizetype maxValueLength = 500;
constexpr qsizetype maxTokenLength = 1100;

// The API speaks English, in whatever language the program around it runs.
QString text(const char *source)
{
    return QString::fromUtf8(source);
}

// Thrown and caught in this file only: parsing ends at the first thing that is wrong.
struct Refusal
{
    Failure failure;
};

[[noreturn]] void refuse(const QString &message)
{
    throw Refusal{validationFailure(message)};
}

[[noreturn]] void refuseType(const QString &name, const QString &wanted)
{
    throw Refusal{{FailureKind::Validation,
                   QStringLiteral("SerializationException"),
                   text("%1 must be %2.").arg(name, wanted),
                   {},
                   400,
                   {}}};
}

// As the API's clients count it: by code point.
qsizetype length(const QString &value)
{
    qsizetype count = value.size();
    for (qsizetype i = 1; i < value.size(); ++i)
        count -= value[i - 1].isHighSurrogate() && value[i].isLowSurrogate() ? 1 : 0;
    return count;
}

bool isAbsent(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

QString stringOf(const QJsonValue &value, const QString &name)
{
    if (!value.isString())
        refuseType(name, text("a string"));
    return value.toString();
}

QString boundedString(const QJsonValue &value, const QString &name, qsizetype most)
{
    QString string = stringOf(value, name);
    const qsizetype count = length(string);
    if (count < 1 || count > most)
        refuse(text("%1 must have 1 to %2 characters; it has %3.").arg(name).arg(most).arg(count));
    return string;
}

QJsonArray boundedArray(const QJsonValue &value, const QString &name, int most)
{
    if (!value.isArray())
        refuseType(name, text("a list"));
    QJsonArray array = value.toArray();
    if (array.size() > most)
        refuse(text("%1 must have at most %2 items; it has %3.").arg(name).arg(most).arg(array.size()));
    return array;
}

QJsonValue required(const QJsonObject &object, QLatin1StringView member, const QString &name)
{
    QJsonValue value = object.value(member);
    if (isAbsent(value))
        refuse(text("%1 is required.").arg(name));
    return value;
}

QJsonObject bodyObject(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        refuseType(text("The request's body"), text("a JSON object"));
    return document.object();
}

QString nextToken(const QJsonObject &object)
{
    const QJsonValue value = object.value(QLatin1StringView("NextToken"));
    return isAbsent(value) ? QString() : boundedString(value, QStringLiteral("NextToken"), maxTokenLength);
}

int maxResults(const QJsonObject &object)
{
    const QJsonValue value = object.value(QLatin1StringView("MaxResults"));
    if (isAbsent(value))
        return schema::maxResults;
    const double number = value.toDouble(std::nan(""));
    if (!value.isDouble() || number != std::floor(number))
        refuseType(QStringLiteral("MaxResults"), text("an integer"));
    if (number < 1 || number > schema::maxResults)
        refuse(text("MaxResults must be 1 to %1.").arg(schema::maxResults));
    return static_cast<int>(number);
}

void checkKey(const QString &key, const QString &name, const QStringList &allowed)
{
    if (!allowed.contains(key))
        refuse(text("%1 is not supported here. Allowed: %2.").arg(name, allowed.join(QStringLiteral(", "))));
}

Filter filterOf(const QJsonValue &value, const QString &name, const QStringList &allowed)
{
    if (!value.isObject())
        refuseType(name, text("an object"));
    const QJsonObject object = value.toObject();
    const QString keyName = name + QStringLiteral(".Key");
    const QString valuesName = name + QStringLiteral(".Values");
    Filter filter;
    filter.key = boundedString(required(object, QLatin1StringView("Key"), keyName), keyName, maxKeyLength);
    const QJsonArray values = boundedArray(required(object, QLatin1StringView("Values"), valuesName),
                                           valuesName, schema::maxFilterValues);
    for (qsizetype i = 0; i < values.size(); ++i)
        filter.values.append(
            boundedString(values.at(i), QStringLiteral("%1[%2]").arg(valuesName).arg(i), maxValueLength));
    checkKey(filter.key, keyName, allowed);
    if (filter.key == QLatin1StringView("UnassociatedOnly")) {
        for (const QString &wanted : std::as_const(filter.values)) {
            if (wanted != QLatin1StringView("true") && wanted != QLatin1StringView("false"))
                refuse(text("%1 of UnassociatedOnly must be true or false.").arg(valuesName));
        }
    }
    return filter;
}

SortCriterion criterionOf(const QJsonValue &value, const QString &name, const QStringList &allowed)
{
    if (!value.isObject())
        refuseType(name, text("an object"));
    const QJsonObject object = value.toObject();
    const QString keyName = name + QStringLiteral(".Key");
    const QString valueName = name + QStringLiteral(".Value");
    SortCriterion criterion;
    criterion.key = boundedString(required(object, QLatin1StringView("Key"), keyName), keyName, maxKeyLength);
    const QString direction = stringOf(required(object, QLatin1StringView("Value"), valueName), valueName);
    if (direction != QLatin1StringView("ASC") && direction != QLatin1StringView("DESC"))
        refuse(text("%1 must be ASC or DESC.").arg(valueName));
    if (direction == QLatin1StringView("DESC"))
        criterion.direction = SortDirection::Descending;
    checkKey(criterion.key, keyName, allowed);
    return criterion;
}

QString arnOf(const QJsonObject &object)
{
    // The model's pattern, which its clients take as anchored at both ends.
    static const QRegularExpression pattern(
        QStringLiteral("\\Aarn:[a-z0-9\\-.]{1,63}:[a-z0-9\\-.]{0,63}:[a-z0-9\\-.]{0,63}:[a-z0-9\\-.]{0,63}:"
                       "[^/].{0,1023}\\z"));
    const QString name = QStringLiteral("DeviceArn");
    QString arn = stringOf(required(object, QLatin1StringView("DeviceArn"), name), name);
    if (!pattern.match(arn).hasMatch())
        refuse(text("DeviceArn must be an ARN: arn:partition:service:region:account:resource."));
    return arn;
}

template <class Parse>
auto guarded(Parse parse) -> Result<decltype(parse())>
{
    try {
        return parse();
    } catch (const Refusal &refusal) {
        return refusal.failure;
    }
}

} // namespace

Failure validationFailure(const QString &message)
{
    return {FailureKind::Validation, QStringLiteral("ValidationException"), message, {}, 400, {}};
}

Result<SearchRequest> parseSearch(Operation operation, const QByteArray &body)
{
    const bool devices = operation == Operation::SearchDevices;
    return guarded([&] {
        const QJsonObject object = bodyObject(body);
        SearchRequest request;
        request.nextToken = nextToken(object);
        request.maxResults = maxResults(object);
        const QJsonValue filters = object.value(QLatin1StringView("Filters"));
        const QString filtersName = QStringLiteral("Filters");
        if (!isAbsent(filters)) {
            const QStringList allowed = devices ? schema::deviceFilterKeys() : schema::userFilterKeys();
            const QJsonArray array = boundedArray(filters, filtersName, schema::maxFilters);
            for (qsizetype i = 0; i < array.size(); ++i)
                request.query.filters.append(
                    filterOf(array.at(i), QStringLiteral("Filters[%1]").arg(i), allowed));
        }
        const QJsonValue sort = object.value(QLatin1StringView("SortCriteria"));
        if (!isAbsent(sort)) {
            const QStringList allowed = devices ? schema::deviceSortKeys() : schema::userSortKeys();
            const QJsonArray array =
                boundedArray(sort, QStringLiteral("SortCriteria"), schema::maxSortCriteria);
            for (qsizetype i = 0; i < array.size(); ++i)
                request.query.sort.append(
                    criterionOf(array.at(i), QStringLiteral("SortCriteria[%1]").arg(i), allowed));
        }
        return request;
    });
}

Result<EventsRequest> parseListEvents(const QByteArray &body)
{
    return guarded([&] {
        const QJsonObject object = bodyObject(body);
        EventsRequest request;
        request.query.deviceArn = arnOf(object);
        const QJsonValue type = object.value(QLatin1StringView("EventType"));
        if (!isAbsent(type)) {
            request.query.eventType = stringOf(type, QStringLiteral("EventType"));
            const QStringList allowed = schema::eventTypes();
            if (!allowed.contains(request.query.eventType))
                refuse(text("EventType must be one of %1.").arg(allowed.join(QStringLiteral(", "))));
        }
        request.nextToken = nextToken(object);
        request.maxResults = maxResults(object);
        return request;
    });
}

Result<DeviceRequest> parseGetDevice(const QByteArray &body)
{
    return guarded([&] { return DeviceRequest{arnOf(bodyObject(body))}; });
}

} // namespace rollcall
