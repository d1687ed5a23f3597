// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "toolchain/sandboxrepair.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace Ochre::Toolchain {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Toolchain::SandboxRepair)
};

constexpr qint64 longestNumber = 32;

std::optional<qint64> numberIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::nullopt;
    }
    bool isNumber = false;
    const qint64 number = file.read(longestNumber).trimmed().toLongLong(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

QString packagerBelow(const QString &root)
{
    // What is asked first is what a distribution has of its own: apt can be installed on others too, and is not used
    // there.
    static constexpr std::array packagers{"pacman", "zypper", "dnf", "apk", "apt"};
    for (const char *name : packagers) {
        for (const QString &folder : {u"usr/bin/"_s, u"sbin/"_s}) {
            if (QFileInfo(root + folder + QLatin1StringView(name)).isExecutable()) {
                return QString::fromLatin1(name);
            }
        }
    }
    return {};
}

QString installCommand(const QString &packager)
{
    if (packager == u"pacman") {
        return u"sudo pacman -S bubblewrap"_s;
    }
    return packager == u"apk" ? u"doas apk add bubblewrap"_s : u"sudo %1 install bubblewrap"_s.arg(packager);
}

// Now, and after every start of the machine.
QString setNumber(const QString &name, const QString &value)
{
    return u"sudo sysctl -w %1=%2\necho '%1=%2' | sudo tee /etc/sysctl.d/60-ochre.conf"_s.arg(name, value);
}

// A profile that changes nothing but to allow bubblewrap what other programs are not allowed.
QString profileCommands(const QString &bubblewrap)
{
    return u"sudo tee /etc/apparmor.d/ochre-bwrap >/dev/null <<'EOF'\n"
           "abi <abi/4.0>,\n"
           "include <tunables/global>\n"
           "\n"
           "profile ochre-bwrap %1 flags=(unconfined) {\n"
           "  userns,\n"
           "  include if exists <local/ochre-bwrap>\n"
           "}\n"
           "EOF\n"
           "sudo apparmor_parser -r /etc/apparmor.d/ochre-bwrap"_s.arg(bubblewrap);
}

} // namespace

SandboxFacts readSandboxFacts(const QString &bubblewrap, const QString &root)
{
    SandboxFacts facts;
    facts.bubblewrap = bubblewrap;
    facts.hasNamespaces = QFileInfo::exists(root + u"proc/self/ns/user"_s);
    facts.allowsUsers = numberIn(root + u"proc/sys/kernel/unprivileged_userns_clone"_s);
    facts.mostNamespaces = numberIn(root + u"proc/sys/user/max_user_namespaces"_s);
    facts.appArmorForbids = numberIn(root + u"proc/sys/kernel/apparmor_restrict_unprivileged_userns"_s);
    facts.isContained = QFileInfo::exists(root + u"run/.containerenv"_s) || QFileInfo::exists(root + u".dockerenv"_s);
    facts.packager = packagerBelow(root);
    return facts;
}

std::vector<SandboxRepair> repairsOf(const SandboxFacts &facts)
{
    std::vector<SandboxRepair> repairs;
    if (facts.bubblewrap.isEmpty()) {
        repairs.push_back(facts.packager.isEmpty()
                              ? SandboxRepair{Text::tr("Install the package “bubblewrap” of your system."), {}}
                              : SandboxRepair{Text::tr("The package “bubblewrap” is not installed."),
                                              installCommand(facts.packager)});
    }
    if (!facts.hasNamespaces) {
        repairs.push_back({Text::tr("This kernel was built without user namespaces: only another kernel helps."), {}});
        return repairs;
    }
    if (facts.allowsUsers == 0) {
        repairs.push_back({Text::tr("This kernel lets only root make user namespaces, which bubblewrap needs."),
                           setNumber(u"kernel.unprivileged_userns_clone"_s, u"1"_s)});
    }
    if (facts.mostNamespaces == 0) {
        repairs.push_back({Text::tr("This machine allows no user namespaces at all, which bubblewrap needs."),
                           setNumber(u"user.max_user_namespaces"_s, u"15000"_s)});
    }
    if (facts.appArmorForbids.value_or(0) != 0) {
        repairs.push_back(
            {Text::tr("AppArmor lets only programs with a profile make user namespaces: this one allows it to "
                      "bubblewrap, and so to whoever starts it."),
             profileCommands(facts.bubblewrap.isEmpty() ? u"/usr/bin/bwrap"_s : facts.bubblewrap)});
    }
    if (repairs.empty() && facts.isContained) {
        repairs.push_back(
            {Text::tr("Ochre runs in a container that forbids what bubblewrap needs: start it outside of one, "
                      "or let whoever starts the container allow user namespaces in it."),
             {}});
    }
    return repairs;
}

} // namespace Ochre::Toolchain
