// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/output.h"

/// Keeps what a command writes, and can play a reader that goes away or a disk that is full.
class MemoryOutput final : public rollcall::Output
{
public:
    bool write(const QByteArray &more) override
    {
        if (state() == State::Open && writesLeft-- == 0)
            setState(endState, QStringLiteral("No space left on device"));
        if (state() != State::Open)
            return false;
        text += more;
        return true;
    }

    QByteArray text;
    int writesLeft = -1; ///< how many succeed; -1: all
    State endState = State::Closed;
};
