// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "classroom/rows.h"

#include <libpq-fe.h>

namespace Ochre::Classroom {

Rows::Rows(pg_result *result)
    : m_result(result, PQclear)
{
}

int Rows::count() const
{
    return PQntuples(m_result.get());
}

int Rows::columns() const
{
    return PQnfields(m_result.get());
}

qint64 Rows::changed() const
{
    return QByteArray(PQcmdTuples(m_result.get())).toLongLong();
}

bool Rows::isNull(int row, int column) const
{
    return PQgetisnull(m_result.get(), row, column) != 0;
}

QByteArray Rows::bytes(int row, int column) const
{
    return {PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column)};
}

QString Rows::text(int row, int column) const
{
    return QString::fromUtf8(bytes(row, column));
}

qint64 Rows::integer(int row, int column) const
{
    return bytes(row, column).toLongLong();
}

bool Rows::boolean(int row, int column) const
{
    return bytes(row, column) == "t";
}

} // namespace Ochre::Classroom
