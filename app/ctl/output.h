// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/qbytearray.h>
#include <QtCore/qstring.h>

namespace rollcall {

/// Where a command writes. What is written is on its way at once: nothing is kept back in a buffer.
class Output
{
public:
    enum class State {
        Open,
        Closed, ///< the reader went away ("rollcallctl devices | head"): to end quietly
        Failed  ///< a full disk, for example
    };

    Output() = default;
    Output(const Output &) = delete;
    Output &operator=(const Output &) = delete;
    virtual ~Output() = default;

    /// False when the state is not Open any more.
    virtual bool write(const QByteArray &text) = 0;
    State state() const { return m_state; }
    QString errorString() const { return m_errorString; }

protected:
    void setState(State state, const QString &errorString)
    {
        m_state = state;
        m_errorString = errorString;
    }

private:
    State m_state = State::Open;
    QString m_errorString;
};

/// Writes to a file descriptor, which stays the caller's. SIGPIPE has to be ignored.
class FdOutput final : public Output
{
public:
    explicit FdOutput(int fd)
        : m_fd(fd)
    {
    }
    bool write(const QByteArray &text) override;

private:
    int m_fd;
};

} // namespace rollcall
