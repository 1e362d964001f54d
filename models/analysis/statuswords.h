// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qstring.h>

namespace rollcall {

/// A status in words: "Online", "Was offline". A value that this version does not know is shown as it came;
/// an absent one is "Unknown".
QString statusWord(const QString &status);
/// The type of an event in words: "Connection", "Device status"; one that is not known as it came.
QString eventTypeWord(const QString &type);

/// An enrollment status in words ("Registered"); an unknown one as it came.
QString enrollmentText(const QString &status);

} // namespace rollcall
