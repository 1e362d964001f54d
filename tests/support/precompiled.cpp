// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The header that is compiled once for all tests (see tests/CMakeLists.txt) needs a source to be compiled
// with.
