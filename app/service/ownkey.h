// SPDX-FileCopyrightText: 2026 The Rollcall developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/service/datafolder.h"
#include "models/api/connection.h"
#include "models/api/credentialsprovider.h"
#include "models/domain/result.h"

#include <memory>

namespace rollcall {

/// The credentials for an endpoint that was configured: the environment's and the profile's, and after them,
/// when the endpoint is the service that runs over this data folder, that service's own key. Fails when that
/// key cannot be read.
Result<std::shared_ptr<CredentialsProvider>> credentialsFor(const Connection &connection,
                                                            const DataFolder &folder);

} // namespace rollcall
