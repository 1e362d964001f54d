// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/schema.h"
#include "models/store/fleetstore.h"

#include <QtCore/qrandom.h>
#include <QtCore/qtemporarydir.h>

#include <memory>

/// A folder with a store in it, and small makers of values, for the tests of this room.
namespace fixture {

class TestStore
{
public:
    TestStore()
        : m_store(open())
    {
    }
    QString path() const { return m_folder.filePath(QStringLiteral("fleet.db")); }
    std::unique_ptr<rollcall::FleetStore> open(rollcall::OpenMode mode = rollcall::OpenMode::Create,
                                               const rollcall::StoreOptions &options = {}) const
    {
        auto opened = rollcall::FleetStore::open(path(), mode, options);
        if (!opened)
            qFatal("%s", qUtf8Printable(opened.failure().message));
        return std::move(opened).value();
    }
    void close() { m_store.reset(); }
    rollcall::FleetStore *operator->() const { return m_store.get(); }
    rollcall::FleetStore &operator*() const { return *m_store; }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<rollcall::FleetStore> m_store;
};

inline QString arn(const char *kind, int number)
{
    return QStringLiteral("arn:aws:a4b:us-east-1:123456789012:%1/%2")
        .arg(QLatin1StringView(kind))
        .arg(number, 6, 16, QLatin1Char('0'));
}

inline rollcall::Device device(int number, const QString &name = {})
{
    rollcall::Device made;
    made.arn = arn("device", number);
    made.name = name;
    return made;
}

inline rollcall::Filter filter(const char *key, const QStringList &values)
{
    return {QLatin1StringView(key), values};
}

inline rollcall::SortCriterion ascending(const char *key)
{
    return {QLatin1StringView(key), rollcall::SortDirection::Ascending};
}

inline rollcall::SortCriterion descending(const char *key)
{
    return {QLatin1StringView(key), rollcall::SortDirection::Descending};
}

/// Values that clash in every way the contract has a rule for: case, folding, wildcards, ties, absence, empty
/// text, code points beyond the first 65,536 next to those that UTF-16 puts after them.
inline QString anyText(QRandomGenerator &random)
{
    static const QStringList texts{QStringLiteral("Alpha"),
                                   QStringLiteral("alpha"),
                                   QStringLiteral("ALPHABET"),
                                   QStringLiteral("Straße"),
                                   QStringLiteral("STRASSE"),
                                   QStringLiteral("İstanbul"),
                                   QStringLiteral("istanbul"),
                                   QStringLiteral("100 %"),
                                   QStringLiteral("a_b"),
                                   QStringLiteral("a*b"),
                                   QStringLiteral("aXb"),
                                   QStringLiteral("会議室"),
                                   QStringLiteral("😀 room"),
                                   QStringLiteral("\uFFFD room"),
                                   QStringLiteral("Ωmega"),
                                   QStringLiteral("ωMEGA"),
                                   QStringLiteral(""),
                                   QStringLiteral("é"),
                                   QStringLiteral("e\u0301"),
                                   QStringLiteral("\uFEFFbom"),
                                   QString()};
    return texts[random.bounded(static_cast<int>(texts.size()))];
}

inline QString anyOf(QRandomGenerator &random, const QStringList &values)
{
    const int pick = random.bounded(static_cast<int>(values.size()) + 1);
    return pick == values.size() ? QString() : values[pick];
}

inline rollcall::Device anyDevice(QRandomGenerator &random, int number)
{
    using namespace rollcall;
    Device made = device(number, anyText(random));
    made.serialNumber = anyText(random);
    made.type = anyText(random);
    made.softwareVersion = anyText(random);
    made.roomName = anyText(random);
    if (random.bounded(3) == 0)
        made.roomArn = arn("room", number);
    made.networkProfileName = anyText(random);
    made.networkProfileArn = anyText(random);
    made.status = anyOf(random, schema::deviceStatuses() + QStringList{QStringLiteral("NEW_ONE")});
    made.connectionStatus = anyOf(random, schema::connectionStatuses());
    for (int details = random.bounded(4); details > 0; --details)
        made.statusDetails.append({anyOf(random, schema::features().mid(0, 3)),
                                   anyOf(random, schema::deviceStatusDetailCodes().mid(0, 4))});
    made.hasStatusDetails = !made.statusDetails.isEmpty();
    return made;
}

inline rollcall::User anyUser(QRandomGenerator &random, int number)
{
    using namespace rollcall;
    User made;
    made.arn = arn("user", number);
    made.firstName = anyText(random);
    made.lastName = anyText(random);
    made.email = anyText(random);
    made.enrollmentStatus = anyOf(random, schema::enrollmentStatuses());
    return made;
}

} // namespace fixture
