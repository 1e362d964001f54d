// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/service/nexttoken.h"

#include <QtCore/qdatastream.h>
#include <QtCore/qendian.h>
#include <QtCore/qiodevice.h>

#include <limits>

namespace rollcall {

namespace {

constexpr char version = 1;
constexpr qsizetype macBytes = 32;
constexpr qsizetype prefixBytes = 1 + 8; // version, start of the window
constexpr auto noSince = std::numeric_limits<qint64>::min();
constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

} // namespace

NextTokens::NextTokens(QByteArrayView key)
    : m_key(key)
{
}

QByteArray NextTokens::binding(Operation operation, const Query &query)
{
    QByteArray parts;
    QDataStream out(&parts, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << operationName(operation) << query.filters.size();
    for (const Filter &filter : query.filters)
        out << filter.key << filter.values;
    for (const SortCriterion &criterion : query.sort)
        out << criterion.key << (criterion.direction == SortDirection::Descending);
    return sha256Hex(parts);
}

QByteArray NextTokens::binding(const EventQuery &query)
{
    QByteArray parts;
    QDataStream out(&parts, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << operationName(Operation::ListDeviceEvents) << query.deviceArn << query.eventType;
    return sha256Hex(parts);
}

QByteArray NextTokens::mac(const QByteArray &binding, const QByteArray &payload) const
{
    Sha256 digest{};
    if (binding.isEmpty() || !m_key.sign(binding + payload, digest))
        return {};
    return QByteArray(reinterpret_cast<const char *>(digest.data()), macBytes);
}

QString NextTokens::make(const QByteArray &binding, const Place &place) const
{
    QByteArray payload(prefixBytes, version);
    const qint64 since = place.since ? place.since->time_since_epoch().count() : noSince;
    qToBigEndian(since, payload.data() + 1);
    payload += place.cursor;
    const QByteArray signature = mac(binding, payload);
    const QByteArray token = (payload + signature).toBase64(encoding);
    if (signature.isEmpty() || token.size() > maxLength)
        return {};
    return QString::fromLatin1(token);
}

std::optional<NextTokens::Place> NextTokens::read(const QByteArray &binding, const QString &token) const
{
    const auto decoded =
        QByteArray::fromBase64Encoding(token.toLatin1(), encoding | QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray &bytes = decoded.decoded;
    if (decoded.decodingStatus != QByteArray::Base64DecodingStatus::Ok ||
        bytes.size() < prefixBytes + macBytes || bytes[0] != version)
        return std::nullopt;
    // The last letter can hold bits that decoding drops: a token has one spelling.
    if (QLatin1StringView(bytes.toBase64(encoding)) != token)
        return std::nullopt;
    const QByteArray payload = bytes.chopped(macBytes);
    if (!constantTimeEquals(bytes.last(macBytes), mac(binding, payload)))
        return std::nullopt;
    Place place;
    const auto since = qFromBigEndian<qint64>(payload.constData() + 1);
    if (since != noSince)
        place.since = Instant(Duration(since));
    place.cursor = payload.sliced(prefixBytes);
    return place;
}

} // namespace rollcall
