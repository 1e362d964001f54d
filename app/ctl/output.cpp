// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/ctl/output.h"

#include <cerrno>
#include <poll.h>
#include <system_error>
#include <unistd.h>

namespace rollcall {

bool FdOutput::write(const QByteArray &text)
{
    qsizetype done = 0;
    while (state() == State::Open && done < text.size()) {
        const ssize_t written =
            ::write(m_fd, text.constData() + done, static_cast<size_t>(text.size() - done));
        if (written >= 0) {
            done += written;
        } else if (errno == EAGAIN) {
            pollfd ready{m_fd, POLLOUT, 0};
            ::poll(&ready, 1, -1);
        } else if (errno != EINTR) {
            const int error = errno;
            setState(error == EPIPE ? State::Closed : State::Failed,
                     QString::fromStdString(std::generic_category().message(error)));
        }
    }
    return state() == State::Open;
}

} // namespace rollcall
