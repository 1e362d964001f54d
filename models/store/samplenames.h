// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qlist.h>
#include <QtCore/qstring.h>
#include <QtCore/qstringlist.h>

namespace rollcall::store {

struct SampleSite
{
    QString name;
    QString code; ///< what device names there begin with
    int weight;   ///< its share of the devices
    int floors;
    int utcHours;      ///< when its night is
    QStringList rooms; ///< names that rooms have there
};

/// One word in its own script and in the letters of e-mail addresses.
struct SampleName
{
    QString text;
    QString address;
};

struct SampleCulture
{
    QList<SampleName> given;
    QList<SampleName> family;
};

const QList<SampleSite> &sampleSites();
const QList<SampleCulture> &sampleCultures();

} // namespace rollcall::store
