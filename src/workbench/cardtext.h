// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/explaincard.h"

#include <QCoreApplication>

namespace Ochre::Workbench {

/// What the course explains of an error code or a lint, as Markdown.
class CardText final {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Workbench::CardText)
public:
    [[nodiscard]] static QString of(const Course::ExplainCard &card);
};

} // namespace Ochre::Workbench
