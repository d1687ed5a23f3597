// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/trialcache.h"

#include "base/filesystem.h"

#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

constexpr qint64 mostBytes = 64LL << 20;
constexpr int formatVersion = 1;

} // namespace

TrialCache::TrialCache(QString file, QString toolchain)
    : m_file(std::move(file))
    , m_toolchain(std::move(toolchain))
{
    load();
}

void TrialCache::load()
{
    if (m_file.isEmpty() || !QFileInfo::exists(m_file)) {
        return;
    }
    const Result<QByteArray> text = readFile(m_file, mostBytes);
    const QJsonObject root = text ? QJsonDocument::fromJson(*text).object() : QJsonObject();
    if (root["format"_L1].toInt() != formatVersion || root["toolchain"_L1].toString() != m_toolchain) {
        return;
    }
    const QJsonObject trials = root["trials"_L1].toObject();
    for (auto trial = trials.begin(); trial != trials.end(); ++trial) {
        m_results.insert(trial.key().toLatin1(), TrialResult::fromJson(trial->toObject()));
    }
}

std::optional<TrialResult> TrialCache::find(const QByteArray &key) const
{
    const auto found = m_results.constFind(key);
    if (found == m_results.cend()) {
        return std::nullopt;
    }
    m_used.insert(key);
    return *found;
}

void TrialCache::insert(const QByteArray &key, const TrialResult &result)
{
    m_results.insert(key, result);
    m_used.insert(key);
    m_changed = true;
}

void TrialCache::dropUnused()
{
    const qsizetype dropped = m_results.removeIf([this](const auto &entry) { return !m_used.contains(entry.key()); });
    m_changed = m_changed || dropped > 0;
}

Result<void> TrialCache::save() const
{
    if (m_file.isEmpty() || !m_changed) {
        return {};
    }
    QJsonObject trials;
    for (auto result = m_results.cbegin(); result != m_results.cend(); ++result) {
        trials.insert(QString::fromLatin1(result.key()), result->toJson());
    }
    const QJsonObject root{{u"format"_s, formatVersion}, {u"toolchain"_s, m_toolchain}, {u"trials"_s, trials}};
    return makeFolder(QFileInfo(m_file).absolutePath()).and_then([&] {
        return saveFile(m_file, QJsonDocument(root).toJson(QJsonDocument::Compact));
    });
}

} // namespace Ochre::Checker
