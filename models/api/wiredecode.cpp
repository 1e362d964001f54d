// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/api/wire.h"

#include "models/api/jsonnumbers.h"

#include <QtCore/qcoreapplication.h>

#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <string_view>

namespace rollcall {

namespace {

namespace dom = simdjson::dom;

Failure unusable(const QString &message)
{
    return {FailureKind::Protocol, {}, message, {}, 0, {}};
}

// An answer is read by the parser of its thread, which keeps its buffers. A huge one must not leave huge
// buffers.
constexpr qsizetype keptParserLimit = 4 * 1024 * 1024;

QString textOf(std::string_view utf8)
{
    // A null pointer would make a null string, which means absent.
    return utf8.empty() ? QString(QLatin1StringView(""))
                        : QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

// Texts that many items of an answer have in common, such as types and statuses, made once each: to allocate
// and free them is what takes the time. The bytes outlive this.
class CommonTexts
{
public:
    const QString &of(std::string_view utf8)
    {
        quint64 tail = 0;
        const size_t told = std::min(utf8.size(), sizeof tail);
        std::memcpy(&tail, utf8.data() + utf8.size() - told, told);
        Entry &entry = m_entries[((tail ^ utf8.size()) * 0x9e3779b97f4a7c15U) >> 58U];
        if (entry.utf8 != utf8 || entry.text.isNull())
            entry = {utf8, textOf(utf8)};
        return entry.text;
    }

private:
    struct Entry
    {
        std::string_view utf8;
        QString text;
    };
    std::array<Entry, 64> m_entries; // the hash has six bits
};

// Names the place where an answer breaks the API's types, from the inside out, while the readers return.
class Reader
{
public:
    bool text(dom::element value, QString &out)
    {
        std::string_view view;
        if (value.get(view) != simdjson::SUCCESS)
            return wrong(QT_TRANSLATE_NOOP("Wire", "a text"));
        out = textOf(view);
        return true;
    }
    // Likewise, where it is probably not the only one of its kind.
    bool commonText(dom::element value, QString &out)
    {
        std::string_view view;
        if (value.get(view) != simdjson::SUCCESS)
            return wrong(QT_TRANSLATE_NOOP("Wire", "a text"));
        out = m_common.of(view);
        return true;
    }
    bool time(dom::element value, std::optional<Instant> &out)
    {
        double seconds = 0;
        if (!value.is_number() || value.get(seconds) != simdjson::SUCCESS)
            return wrong(QT_TRANSLATE_NOOP("Wire", "a time in epoch seconds"));
        out = instantFromEpochSeconds(seconds);
        return out || wrong(QT_TRANSLATE_NOOP("Wire", "a time between the years 1 and 9999"));
    }
    bool count(dom::element value, std::optional<qint64> &out)
    {
        constexpr double largest = 9007199254740992.0;
        double number = 0;
        if (!value.is_number() || value.get(number) != simdjson::SUCCESS || number < 0 || number > largest ||
            std::floor(number) != number)
            return wrong(QT_TRANSLATE_NOOP("Wire", "a whole number"));
        out = static_cast<qint64>(number);
        return true;
    }
    bool object(dom::element value, dom::object &out)
    {
        return value.get(out) == simdjson::SUCCESS || wrong(QT_TRANSLATE_NOOP("Wire", "an object"));
    }
    template <class T, class Read>
    bool list(dom::element value, QList<T> &out, Read read)
    {
        dom::array array;
        if (value.get(array) != simdjson::SUCCESS)
            return wrong(QT_TRANSLATE_NOOP("Wire", "a list"));
        out.clear();
        out.reserve(qsizetype(array.size()));
        qsizetype index = 0;
        for (const dom::element entry : array) {
            if (!entry.is_null() && !(out.emplaceBack(), read(entry, out.back())))
                return within(QStringLiteral("[%1]").arg(index));
            ++index;
        }
        return true;
    }

    bool wrong(const char *expected)
    {
        m_problem = expected;
        return false;
    }
    // Puts a place before what is known of the place so far; always false.
    bool within(const QString &place)
    {
        const bool joins = m_path.isEmpty() || m_path.startsWith(QLatin1Char('['));
        m_path = place + (joins ? QString() : QStringLiteral(".")) + m_path;
        return false;
    }
    Failure failure() const
    {
        if (m_path.isEmpty())
            return unusable(QCoreApplication::translate("Wire", "The answer can't be used: it is not %1.")
                                .arg(QCoreApplication::translate("Wire", m_problem)));
        return unusable(QCoreApplication::translate("Wire", "The answer can't be used: %1 is not %2.")
                            .arg(m_path, QCoreApplication::translate("Wire", m_problem)));
    }

private:
    QString m_path;
    const char *m_problem = "";
    CommonTexts m_common;
};

QString named(std::string_view name)
{
    return QString::fromUtf8(name.data(), qsizetype(name.size()));
}

// Goes over an object's members; read(key, value) says whether it could use the value. null counts as absent.
template <class Read>
bool readMembers(Reader &reader, dom::element value, Read read)
{
    dom::object object;
    if (!reader.object(value, object))
        return false;
    for (const dom::key_value_pair member : object) {
        if (!member.value.is_null() && !read(member.key, member.value))
            return reader.within(named(member.key));
    }
    return true;
}

template <class T>
struct TextField
{
    std::string_view name;
    QString T::*member;
    bool isCommon = false;
};

template <class T, size_t n>
const TextField<T> *textField(const TextField<T> (&fields)[n], std::string_view name)
{
    for (const TextField<T> &field : fields) {
        if (field.name == name)
            return &field;
    }
    return nullptr;
}

template <class T>
bool readText(Reader &reader, dom::element value, const TextField<T> &field, T &out)
{
    QString &text = out.*field.member;
    return field.isCommon ? reader.commonText(value, text) : reader.text(value, text);
}

constexpr TextField<Device> deviceTexts[] = {
    {"DeviceArn", &Device::arn},
    {"DeviceSerialNumber", &Device::serialNumber},
    {"DeviceType", &Device::type, true},
    {"DeviceName", &Device::name},
    {"SoftwareVersion", &Device::softwareVersion, true},
    {"MacAddress", &Device::macAddress},
    {"RoomArn", &Device::roomArn},
    {"RoomName", &Device::roomName},
    {"DeviceStatus", &Device::status, true},
    {"NetworkProfileArn", &Device::networkProfileArn, true},
    {"NetworkProfileName", &Device::networkProfileName, true},
};

constexpr TextField<User> userTexts[] = {
    {"UserArn", &User::arn},
    {"FirstName", &User::firstName},
    {"LastName", &User::lastName},
    {"Email", &User::email},
    {"EnrollmentStatus", &User::enrollmentStatus, true},
    {"EnrollmentId", &User::enrollmentId},
};

bool readDetail(Reader &reader, dom::element value, DeviceStatusDetail &out)
{
    return readMembers(reader, value, [&](std::string_view key, dom::element member) {
        if (key == "Feature")
            return reader.commonText(member, out.feature);
        return key != "Code" || reader.commonText(member, out.code);
    });
}

bool readStatusInfo(Reader &reader, dom::element value, Device &out)
{
    out.hasStatusInfo = true;
    return readMembers(reader, value, [&](std::string_view key, dom::element member) {
        if (key == "ConnectionStatus")
            return reader.commonText(member, out.connectionStatus);
        if (key == "ConnectionStatusUpdatedTime")
            return reader.time(member, out.connectionStatusUpdatedTime);
        if (key != "DeviceStatusDetails")
            return true;
        out.hasStatusDetails = true;
        return reader.list(member, out.statusDetails,
                           [&reader](dom::element entry, DeviceStatusDetail &detail) {
                               return readDetail(reader, entry, detail);
                           });
    });
}

bool readNetworkProfileInfo(Reader &reader, dom::element value, NetworkProfileInfo &out)
{
    return readMembers(reader, value, [&](std::string_view key, dom::element member) {
        if (key == "NetworkProfileArn")
            return reader.text(member, out.networkProfileArn);
        if (key == "CertificateArn")
            return reader.text(member, out.certificateArn);
        return key != "CertificateExpirationTime" || reader.time(member, out.certificateExpirationTime);
    });
}

bool readItem(Reader &reader, dom::element value, Device &out)
{
    return readMembers(reader, value, [&](std::string_view key, dom::element member) {
        if (const auto *field = textField(deviceTexts, key))
            return readText(reader, member, *field, out);
        if (key == "DeviceStatusInfo")
            return readStatusInfo(reader, member, out);
        if (key == "CreatedTime")
            return reader.time(member, out.createdTime);
        return key != "NetworkProfileInfo" ||
               readNetworkProfileInfo(reader, member, out.networkProfileInfo.emplace());
    });
}

bool readItem(Reader &reader, dom::element value, User &out)
{
    return readMembers(reader, value, [&](std::string_view key, dom::element member) {
        const auto *field = textField(userTexts, key);
        return field == nullptr || readText(reader, member, *field, out);
    });
}

bool readItem(Reader &reader, dom::element value, DeviceEvent &out)
{
    return readMembers(reader, value, [&](std::string_view key, dom::element member) {
        if (key == "Type")
            return reader.commonText(member, out.type);
        if (key == "Value")
            return reader.commonText(member, out.value);
        return key != "Timestamp" || reader.time(member, out.timestamp);
    });
}

Failure notJson(const QByteArray &body, simdjson::error_code error)
{
    const QByteArray start = body.left(256).trimmed();
    if (start.isEmpty())
        return unusable(QCoreApplication::translate(
            "Wire", "The service answered with an empty body where JSON belongs."));
    if (start.startsWith('<'))
        return unusable(QCoreApplication::translate(
            "Wire",
            "HTML came instead of JSON, probably from a proxy or a sign-in page on the way. Check the "
            "endpoint and the proxy settings."));
    return unusable(QCoreApplication::translate("Wire", "The answer is not valid JSON (%1).")
                        .arg(QString::fromLatin1(simdjson::error_message(error))));
}

template <class T, class Use>
Result<T> parsed(const QByteArray &body, Use use)
{
    thread_local dom::parser kept;
    dom::parser large;
    dom::parser &parser = body.size() > keptParserLimit ? large : kept;
    dom::element root;
    simdjson::error_code error = parser.parse(body.constData(), size_t(body.size())).get(root);
    if (error != simdjson::SUCCESS) {
        const QByteArray readable = withReadableNumbers(body);
        if (readable != body)
            error = parser.parse(readable.constData(), size_t(readable.size())).get(root);
    }
    return error == simdjson::SUCCESS ? use(root) : notJson(body, error);
}

template <class T>
Result<Page<T>> decodePage(const QByteArray &body, std::string_view listName)
{
    return parsed<Page<T>>(body, [listName](dom::element root) -> Result<Page<T>> {
        Page<T> page;
        Reader reader;
        const bool read = readMembers(reader, root, [&](std::string_view key, dom::element value) {
            if (key == listName)
                return reader.list(value, page.items, [&reader](dom::element entry, T &item) {
                    return readItem(reader, entry, item);
                });
            if (key == "NextToken")
                return reader.text(value, page.nextToken);
            return key != "TotalCount" || reader.count(value, page.totalCount);
        });
        if (!read)
            return reader.failure();
        return page;
    });
}

// The text between the braces as it came: unknown fields, order and spelling of numbers included.
QByteArray rawMember(const QByteArray &body, std::string_view name)
{
    simdjson::ondemand::parser parser;
    const simdjson::padded_string padded(body.constData(), size_t(body.size()));
    simdjson::ondemand::document document;
    simdjson::ondemand::object object;
    std::string_view raw;
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS ||
        document.find_field_unordered(name).get_object().get(object) != simdjson::SUCCESS ||
        object.raw_json().get(raw) != simdjson::SUCCESS)
        return {};
    return QByteArray(raw.data(), qsizetype(raw.size()));
}

// The token of a page that ends with the list of its rows, the token and nothing but plain members: there is
// no need to look at what comes before. Empty where it is not so, for a parser to find out.
std::string_view tokenAtTheEnd(std::string_view body)
{
    constexpr size_t looked = 4096;
    constexpr std::string_view begin = "],\"NextToken\":\"";
    if (!body.starts_with('{') || !body.ends_with('}'))
        return {};
    const std::string_view tail = body.substr(body.size() - std::min(body.size(), looked));
    const size_t found = tail.rfind(begin);
    if (found == std::string_view::npos)
        return {};
    const std::string_view rest = tail.substr(found + begin.size());
    const size_t end = rest.find('"');
    if (end == std::string_view::npos || rest.find_first_of("{}[]", end) != rest.size() - 1)
        return {};
    const std::string_view token = rest.substr(0, end);
    const auto isPlain = [](char c) { return c >= ' ' && c <= '~' && c != '\\'; };
    return std::all_of(token.begin(), token.end(), isPlain) ? token : std::string_view();
}

} // namespace

QString peekNextToken(const QByteArray &body)
{
    const std::string_view plain = tokenAtTheEnd({body.constData(), size_t(body.size())});
    if (!plain.empty())
        return QString::fromLatin1(plain.data(), qsizetype(plain.size()));
    thread_local simdjson::ondemand::parser parser;
    const simdjson::padded_string padded(body.constData(), size_t(body.size()));
    simdjson::ondemand::document document;
    std::string_view token;
    if (parser.iterate(padded).get(document) != simdjson::SUCCESS ||
        document.find_field_unordered("NextToken").get_string().get(token) != simdjson::SUCCESS)
        return {};
    return QString::fromUtf8(token.data(), qsizetype(token.size()));
}

Result<Page<Device>> decodeDevicePage(const QByteArray &body)
{
    return decodePage<Device>(body, "Devices");
}

Result<Page<User>> decodeUserPage(const QByteArray &body)
{
    return decodePage<User>(body, "Users");
}

Result<Page<DeviceEvent>> decodeEventPage(const QByteArray &body)
{
    return decodePage<DeviceEvent>(body, "DeviceEvents");
}

Result<DeviceRecord> decodeDevice(const QByteArray &body)
{
    return parsed<DeviceRecord>(body, [&body](dom::element root) -> Result<DeviceRecord> {
        DeviceRecord record;
        Reader reader;
        dom::object object;
        if (!reader.object(root, object))
            return reader.failure();
        dom::element device;
        if (object.at_key("Device").get(device) != simdjson::SUCCESS || device.is_null())
            return unusable(
                QCoreApplication::translate("Wire", "The answer can't be used: it holds no Device."));
        if (!readItem(reader, device, record.device)) {
            reader.within(QStringLiteral("Device"));
            return reader.failure();
        }
        record.json = rawMember(body, "Device");
        if (record.json.isEmpty())
            record.json = QByteArray::fromStdString(simdjson::minify(device));
        return record;
    });
}

} // namespace rollcall
