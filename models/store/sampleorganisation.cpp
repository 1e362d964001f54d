// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/store/sampleorganisation.h"

#include "models/domain/schema.h"
#include "models/store/samplenames.h"

#include <array>

namespace rollcall::store {

namespace {

enum Kind : quint64 { KindDevice = 1, KindUser = 2, KindRoom = 3, KindArn = 4 };

QString hex(quint64 number, int digits)
{
    return QStringLiteral("%1").arg(number, 16, 16, QLatin1Char('0')).right(digits);
}

// mix() is one to one: different indexes have different ARNs.
QString arnOf(const SampleOptions &options, QLatin1StringView type, quint64 number)
{
    const quint64 base = SampleRandom::mix(options.seed ^ (KindArn * 0x51ed270b9f3f2a1dULL));
    return QStringLiteral("arn:aws:a4b:us-east-1:123456789012:%1/%2")
        .arg(type, hex(SampleRandom::mix(base + number), 16));
}

template <std::size_t N>
std::size_t weighted(SampleRandom &random, const std::array<int, N> &permille)
{
    qint64 draw = random.below(1000);
    std::size_t pick = 0;
    while (pick + 1 < N && draw >= permille[pick])
        draw -= permille[pick++];
    return pick;
}

int siteOf(SampleRandom &random)
{
    const QList<SampleSite> &sites = sampleSites();
    int all = 0;
    for (const SampleSite &site : sites)
        all += site.weight;
    qint64 draw = random.below(all);
    int pick = 0;
    while (draw >= sites[pick].weight)
        draw -= sites[pick++].weight;
    return pick;
}

// Even a small fleet has one of each that one wants to see.
SampleRole roleOf(SampleRandom &random, int index)
{
    constexpr std::array fixed = {SampleRole::Healthy,     SampleRole::Flapping, SampleRole::Dead,
                                  SampleRole::WasOffline,  SampleRole::Nightly,  SampleRole::Offline,
                                  SampleRole::Pending,     SampleRole::Healthy,  SampleRole::Failed,
                                  SampleRole::Deregistered};
    constexpr std::array roles = {SampleRole::Healthy, SampleRole::Nightly,     SampleRole::Dead,
                                  SampleRole::Offline, SampleRole::WasOffline,  SampleRole::Pending,
                                  SampleRole::Failed,  SampleRole::Deregistered};
    const std::size_t drawn = weighted<8>(random, {888, 20, 3, 40, 30, 7, 9, 3});
    if (index < static_cast<int>(fixed.size()))
        return fixed[static_cast<std::size_t>(index)];
    return index == 501 || index == 1103 ? SampleRole::Flapping : roles[drawn];
}

void place(Device &device, const SampleOptions &options, SampleRandom &random, int siteNumber, bool hasRoom)
{
    const SampleSite &site = sampleSites()[siteNumber];
    const auto floor = random.between(1, site.floors);
    const auto room = random.between(1, 60);
    const auto position = static_cast<quint64>((siteNumber * 100 + floor) * 100 + room);
    const quint64 roomNumber = SampleRandom::mix(options.seed + position * KindRoom);
    const QString &word =
        site.rooms[static_cast<qsizetype>(roomNumber % static_cast<quint64>(site.rooms.size()))];
    const QString number = QStringLiteral("%1.%2").arg(floor).arg(room, 2, 10, QLatin1Char('0'));
    device.name = QStringLiteral("%1-%2 %3").arg(site.code, number, word);
    if (random.chance(120))
        device.name += QStringLiteral(" 2");
    if (hasRoom) {
        device.roomName = QStringLiteral("%1 - %2 %3").arg(site.name, number, word);
        device.roomArn = arnOf(options, QLatin1StringView("room"), (1ULL << 40) + position);
    } else {
        device.name =
            QStringLiteral("%1 spare %2").arg(site.code).arg(random.between(1, 999), 3, 10, QLatin1Char('0'));
    }
}

void giveNetwork(Device &device, const SampleOptions &options, SampleRandom &random, int siteNumber)
{
    const std::size_t profile = weighted<4>(random, {450, 300, 200, 50});
    if (profile == 3)
        return;
    const std::array names = {QStringLiteral("Corporate WPA2 Enterprise"), QStringLiteral("Voice devices"),
                              sampleSites()[siteNumber].name + QStringLiteral(" IoT")};
    const quint64 number = (2ULL << 40) + (profile == 2 ? 10 + static_cast<quint64>(siteNumber) : profile);
    device.networkProfileName = names[profile];
    device.networkProfileArn = arnOf(options, QLatin1StringView("network-profile"), number);
    NetworkProfileInfo info;
    info.networkProfileArn = device.networkProfileArn;
    if (profile == 0) {
        info.certificateArn = QStringLiteral("arn:aws:acm:us-east-1:123456789012:certificate/") +
                              hex(SampleRandom::mix(number + options.seed), 16);
        info.certificateExpirationTime = options.until + std::chrono::hours(24) * random.between(20, 700);
    }
    device.networkProfileInfo = info;
}

// Of every seven devices one is still to be updated, and about half have the newest version already.
void giveSoftware(Device &device, SampleRandom &random, SampleRole role)
{
    const std::size_t version = weighted<5>(random, {480, 370, 90, 40, 20});
    const std::array versions = {QStringLiteral("9295013124"), QStringLiteral("9294998788"),
                                 QStringLiteral("9290745220"), QStringLiteral("8960323972"),
                                 QStringLiteral("687464520")};
    if (role == SampleRole::Pending)
        return;
    device.softwareVersion = versions[version];
    if (version >= 2)
        device.statusDetails.append({QString(), QString(schema::softwareUpdateNeeded)});
}

void giveStatus(Device &device, SampleRandom &random, SampleRole role, int index)
{
    device.status = QString(schema::ready);
    if (role == SampleRole::Pending) {
        device.status = QString(schema::pending);
    } else if (role == SampleRole::WasOffline) {
        device.status = QString(schema::wasOffline);
        device.statusDetails.append({QString(), QStringLiteral("DEVICE_WAS_OFFLINE")});
    } else if (role == SampleRole::Deregistered) {
        device.status = QString(schema::deregistered);
    } else if (role == SampleRole::Failed) {
        device.status = QString(schema::failed);
        // The two codes before these are about software and absence.
        const QStringList codes = schema::deviceStatusDetailCodes().mid(2);
        const auto pick = index < 10 ? 0 : random.below(codes.size());
        device.statusDetails.append({QStringLiteral("NETWORK_PROFILE"), codes[pick]});
    } else if (random.chance(4)) {
        const QStringList features = schema::features();
        device.statusDetails.append(
            {features[random.below(features.size())], QStringLiteral("UNKNOWN_FAILURE")});
    }
    device.hasStatusDetails = !device.statusDetails.isEmpty();
    device.hasStatusInfo = role != SampleRole::Pending || device.hasStatusDetails;
}

} // namespace

SampleDevice sampleDevice(const SampleOptions &options, int index)
{
    SampleRandom random = SampleRandom::of(options.seed, KindDevice, static_cast<quint64>(index));
    SampleDevice made;
    made.role = roleOf(random, index);
    made.site = siteOf(random);
    Device &device = made.device;
    device.arn = arnOf(options, QLatin1StringView("device"), static_cast<quint64>(index));
    const quint64 identity = SampleRandom::mix(options.seed * 31 + static_cast<quint64>(index));
    device.serialNumber = QStringLiteral("G0%1").arg(hex(identity, 14).toUpper());
    const QString mac = hex(SampleRandom::mix(identity), 10).toUpper();
    device.macAddress = QStringLiteral("0A:%1:%2:%3:%4:%5")
                            .arg(mac.mid(0, 2), mac.mid(2, 2), mac.mid(4, 2), mac.mid(6, 2), mac.mid(8, 2));
    const std::array types = {QStringLiteral("A2UX4KQ7M0ZP1D"), QStringLiteral("A1R9C3J5WLT8NB"),
                              QStringLiteral("A3H6YV2E8FSGKO"), QStringLiteral("A2T7DNM4Q5XLJ1"),
                              QStringLiteral("A17PB0ZC6WRVYE")};
    device.type = types[weighted<5>(random, {420, 260, 180, 100, 40})];
    const bool hasRoom =
        made.role == SampleRole::Pending ? random.chance(500) : index != 7 && !random.chance(17);
    place(device, options, random, made.site, hasRoom);
    giveNetwork(device, options, random, made.site);
    giveSoftware(device, random, made.role);
    giveStatus(device, random, made.role, index);
    const bool isNew = made.role == SampleRole::Pending;
    const auto age = isNew ? std::chrono::minutes(random.between(20, 4 * 24 * 60))
                           : std::chrono::minutes(random.between((options.days + 70) * 1440LL,
                                                                 (options.days + 1100) * 1440LL));
    device.createdTime = options.until - age;
    return made;
}

User sampleUser(const SampleOptions &options, int index)
{
    SampleRandom random = SampleRandom::of(options.seed, KindUser, static_cast<quint64>(index));
    const QList<SampleCulture> &cultures = sampleCultures();
    const SampleCulture &culture = cultures[random.below(cultures.size())];
    const SampleName &given = culture.given[random.below(culture.given.size())];
    const SampleName &family = culture.family[random.below(culture.family.size())];
    User user;
    user.arn = arnOf(options, QLatin1StringView("user"), (3ULL << 40) + static_cast<quint64>(index));
    user.firstName = given.text;
    if (!random.chance(8))
        user.lastName = family.text;
    const QString domain = random.chance(800) ? QStringLiteral("example.com") : QStringLiteral("example.org");
    // The number keeps addresses apart: the lists of names are short.
    if (!random.chance(12))
        user.email =
            QStringLiteral("%1.%2%3@%4").arg(given.address, family.address).arg(index + 1).arg(domain);
    // The first five have one status each, so that a small sample has them all.
    const std::size_t drawn = weighted<5>(random, {50, 90, 810, 20, 30});
    const QStringList statuses = schema::enrollmentStatuses();
    user.enrollmentStatus = statuses[index < 5 ? index : static_cast<qsizetype>(drawn)];
    if (user.enrollmentStatus != QLatin1StringView("INITIALIZED"))
        user.enrollmentId = hex(random.next(), 16);
    return user;
}

} // namespace rollcall::store
