// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCryptographicHash>
#include <QString>

namespace Ochre {

/// A SHA-256 of parts, each with its length in front, so that no two lists of parts read the same.
class TextHash final {
public:
    TextHash &operator<<(const QByteArray &part)
    {
        m_hash.addData(QByteArray(QByteArray::number(part.size()) + ':'));
        m_hash.addData(part);
        return *this;
    }
    TextHash &operator<<(const QString &text) { return *this << text.toUtf8(); }
    TextHash &operator<<(const QStringList &texts) { return *this << texts.join(QChar(0)); }
    TextHash &operator<<(bool flag) { return *this << QByteArray(flag ? "1" : "0"); }

    /// The hash so far, 32 bytes.
    [[nodiscard]] QByteArray result() const { return m_hash.result(); }

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace Ochre
