// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <utility>

namespace Ochre::Sandbox {

/// Owns one file descriptor.
class Descriptor final {
public:
    Descriptor() = default;
    explicit Descriptor(int number)
        : m_number(number)
    {
    }
    Descriptor(Descriptor &&other) noexcept
        : m_number(std::exchange(other.m_number, -1))
    {
    }
    Descriptor &operator=(Descriptor &&other) noexcept
    {
        close();
        m_number = std::exchange(other.m_number, -1);
        return *this;
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    ~Descriptor() { close(); }

    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] bool isValid() const { return m_number >= 0; }
    void close();

private:
    int m_number = -1;
};

/// Both ends of a pipe; neither is passed on to other programs, and `ours` never blocks.
struct Pipe {
    Descriptor ours;
    Descriptor theirs;

    /// We read, they write.
    [[nodiscard]] static std::optional<Pipe> toRead();
    /// We write, they read.
    [[nodiscard]] static std::optional<Pipe> toWrite();
};

} // namespace Ochre::Sandbox
