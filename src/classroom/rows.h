// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

extern "C" struct pg_result;

namespace Ochre::Classroom {

/// What a statement gave back.
class Rows final {
public:
    explicit Rows(pg_result *result);

    [[nodiscard]] int count() const;
    [[nodiscard]] int columns() const;
    /// Rows that an INSERT, UPDATE or DELETE changed.
    [[nodiscard]] qint64 changed() const;
    // Row and column from 0. A NULL is empty and 0.
    [[nodiscard]] bool isNull(int row, int column) const;
    [[nodiscard]] QByteArray bytes(int row, int column) const;
    [[nodiscard]] QString text(int row, int column) const;
    [[nodiscard]] qint64 integer(int row, int column) const;
    [[nodiscard]] bool boolean(int row, int column) const;

private:
    std::shared_ptr<pg_result> m_result;
};

} // namespace Ochre::Classroom
