// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qlocale.h>
#include <QtCore/qstringview.h>

#include <memory>
#include <vector>

namespace rollcall {

/// The order of texts as people of a locale expect it: letters by the locale's rules, regardless of case,
/// numbers by their value ("Room 9" before "Room 10"). The same order as QCollator's with numeric mode and
/// without regard to case, over the same library (ICU), which QCollator keeps the keys of to itself: a
/// million texts can be sorted several times faster by the bytes of their keys. One thread at a time.
class Collation
{
public:
    explicit Collation(const QLocale &locale);
    ~Collation();
    Collation(const Collation &) = delete;
    Collation &operator=(const Collation &) = delete;

    /// Appends the key of a text. Keys compare byte by byte as their texts do; each ends with a 0 byte, the
    /// only one it has.
    void appendKey(QStringView text, std::vector<unsigned char> &keys) const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// A rank for each of some keys: how many different smaller ones there are. Key i starts at starts[i].
struct KeyRanks
{
    std::vector<quint32> ranks;
    quint32 different = 0;
};
KeyRanks rankKeys(const std::vector<const unsigned char *> &keys);

} // namespace rollcall
