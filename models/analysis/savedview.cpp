// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/analysis/savedview.h"

#include <QtCore/qcoreapplication.h>
#include <QtCore/qjsonarray.h>
#include <QtCore/qjsondocument.h>
#include <QtCore/quuid.h>

namespace rollcall {

namespace {

constexpr qsizetype largestView = 256 * 1024;
constexpr qsizetype longestLink = 64 * 1024;
constexpr int version = 1;

const QLatin1StringView linkStart("rollcall://view?data=");
const QLatin1StringView viewKey("rollcallView");
const QLatin1StringView viewsKey("rollcallViews");

QString say(const char *text)
{
    return QCoreApplication::translate("SavedView", text);
}

Failure bad(const QString &message)
{
    Failure failure;
    failure.kind = FailureKind::Input;
    failure.message = message;
    return failure;
}

QJsonObject toJson(const SavedView &view)
{
    return {{QStringLiteral("name"), view.name},
            {QStringLiteral("section"), view.section},
            {QStringLiteral("state"), view.state}};
}

Result<SavedView> fromJson(const QJsonObject &json)
{
    SavedView view;
    view.name = json.value(QLatin1StringView("name")).toString().simplified().left(longestViewName);
    view.section = json.value(QLatin1StringView("section")).toString();
    view.state = json.value(QLatin1StringView("state")).toObject();
    if (view.name.isEmpty())
        return bad(say(QT_TRANSLATE_NOOP("SavedView", "The view has no name.")));
    if (view.section != QLatin1StringView("devices") && view.section != QLatin1StringView("users"))
        return bad(say(QT_TRANSLATE_NOOP("SavedView", "The view is about \"%1\", and this version shows "
                                                      "devices and users only."))
                       .arg(view.section));
    return view;
}

QString freshId()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

Result<QJsonObject> versioned(const QByteArray &bytes, QLatin1StringView key)
{
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(bytes, &error).object();
    if (error.error != QJsonParseError::NoError)
        return bad(say(QT_TRANSLATE_NOOP("SavedView", "It is no JSON: %1 at byte %2."))
                       .arg(error.errorString(), QString::number(error.offset)));
    const int found = json.value(key).toInt();
    if (found < 1)
        return bad(say(QT_TRANSLATE_NOOP("SavedView", "It does not hold a view of Rollcall.")));
    if (found > version)
        return bad(say(QT_TRANSLATE_NOOP("SavedView", "It comes from a newer version of Rollcall.")));
    return json;
}

} // namespace

QByteArray viewToFile(const SavedView &view)
{
    QJsonObject json = toJson(view);
    json.insert(viewKey, version);
    return QJsonDocument(json).toJson();
}

Result<SavedView> viewFromFile(const QByteArray &bytes)
{
    if (bytes.size() > largestView)
        return bad(say(QT_TRANSLATE_NOOP("SavedView", "It is too large to be a view.")));
    const Result<QJsonObject> json = versioned(bytes, viewKey);
    if (!json)
        return json.failure();
    Result<SavedView> view = fromJson(json.value());
    if (view)
        view.value().id = freshId();
    return view;
}

QString viewToLink(const SavedView &view)
{
    QJsonObject json = toJson(view);
    json.insert(viewKey, version);
    const QByteArray data = QJsonDocument(json).toJson(QJsonDocument::Compact);
    return linkStart +
           QString::fromLatin1(data.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

bool isViewLink(const QString &text)
{
    return text.startsWith(QLatin1StringView("rollcall:"), Qt::CaseInsensitive);
}

Result<SavedView> viewFromLink(const QString &link)
{
    if (link.size() > longestLink)
        return bad(say(QT_TRANSLATE_NOOP("SavedView", "The link is too long to be that of a view.")));
    if (!link.startsWith(linkStart, Qt::CaseInsensitive))
        return bad(say(QT_TRANSLATE_NOOP("SavedView", "The link is none of a view: it has to begin with %1"))
                       .arg(linkStart));
    const auto data = QByteArray::fromBase64Encoding(link.sliced(linkStart.size()).toLatin1(),
                                                     QByteArray::Base64UrlEncoding |
                                                         QByteArray::AbortOnBase64DecodingErrors);
    if (!data)
        return bad(
            say(QT_TRANSLATE_NOOP("SavedView", "The link is damaged. Copy it once more, as a whole.")));
    return viewFromFile(*data);
}

QByteArray viewsToFile(const QList<SavedView> &views)
{
    QJsonArray list;
    for (const SavedView &view : views) {
        QJsonObject json = toJson(view);
        json.insert(QStringLiteral("id"), view.id);
        list.append(json);
    }
    return QJsonDocument(QJsonObject{{viewsKey, version}, {QStringLiteral("views"), list}}).toJson();
}

Result<QList<SavedView>> viewsFromFile(const QByteArray &bytes)
{
    const Result<QJsonObject> json = versioned(bytes, viewsKey);
    if (!json)
        return json.failure();
    QList<SavedView> views;
    const QJsonArray list = json.value().value(QLatin1StringView("views")).toArray();
    for (const auto &entry : list) {
        Result<SavedView> view = fromJson(entry.toObject());
        if (!view)
            return view.failure();
        view.value().id = entry.toObject().value(QLatin1StringView("id")).toString();
        if (view.value().id.isEmpty())
            view.value().id = freshId();
        views.append(view.value());
    }
    return views;
}

} // namespace rollcall
