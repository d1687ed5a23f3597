// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/lessoncrates.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace Ochre::Runner {

QStringList crateFeatures(const QString &crate)
{
    static const QHash<QString, QStringList> features{
        {u"axum"_s, {u"macros"_s}},  {u"clap"_s, {u"derive"_s}},
        {u"serde"_s, {u"derive"_s}}, {u"tokio"_s, {u"full"_s, u"test-util"_s}},
        {u"tower"_s, {u"util"_s}},   {u"uuid"_s, {u"v4"_s}},
    };
    return features.value(crate);
}

QStringList lessonCrates()
{
    return {u"anyhow"_s,     u"axum"_s,      u"clap"_s,  u"http-body-util"_s, u"serde"_s,
            u"serde_json"_s, u"thiserror"_s, u"tokio"_s, u"tower"_s};
}

QByteArray crateManifest(const QString &edition, const QStringList &crates)
{
    QString text =
        u"[package]\nname = \"lesson\"\nversion = \"0.1.0\"\nedition = \"%1\"\n\n[dependencies]\n"_s.arg(edition);
    for (const QString &crate : crates) {
        const QStringList features = crateFeatures(crate);
        text +=
            crate
            + (features.isEmpty() ? uR"( = "*")"_s
                                  : uR"( = { version = "*", features = ["%1"] })"_s.arg(features.join(R"(", ")"_L1)))
            + u'\n';
    }
    return text.toUtf8();
}

QStringList packageEnvironment()
{
    return {u"CARGO_PKG_NAME=lesson"_s,     u"CARGO_CRATE_NAME=lesson"_s,   u"CARGO_BIN_NAME=lesson"_s,
            u"CARGO_PKG_VERSION=0.1.0"_s,   u"CARGO_PKG_VERSION_MAJOR=0"_s, u"CARGO_PKG_VERSION_MINOR=1"_s,
            u"CARGO_PKG_VERSION_PATCH=0"_s, u"CARGO_PKG_VERSION_PRE="_s,    u"CARGO_PKG_AUTHORS="_s,
            u"CARGO_PKG_DESCRIPTION="_s,    u"CARGO_PKG_HOMEPAGE="_s,       u"CARGO_PKG_REPOSITORY="_s};
}

} // namespace Ochre::Runner
