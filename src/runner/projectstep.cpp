// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/projectstep.h"

#include "runner/projectbuilder.h"

#include <QRegularExpression>

#include <algorithm>

namespace Ochre::Runner {

using namespace Qt::StringLiterals;

namespace {

/// The program that `cargo run` means: the one that Cargo.toml names, else the package's own.
QString mainProgram(const Project &project)
{
    static const QRegularExpression chosen(uR"re(^\s*default-run\s*=\s*"([^"]+)")re"_s,
                                           QRegularExpression::MultilineOption);
    static const QRegularExpression package(uR"re(^\s*name\s*=\s*"([^"]+)")re"_s, QRegularExpression::MultilineOption);
    const auto manifest = std::ranges::find(project.files, u"Cargo.toml"_s, &SourceFile::path);
    if (manifest == project.files.end()) {
        return {};
    }
    const QString text = QString::fromUtf8(manifest->text);
    const QString name = chosen.match(text).captured(1);
    return name.isEmpty() ? package.match(text).captured(1) : name;
}

} // namespace

ProjectStep::ProjectStep(const BuildServices &services, const ProjectOrder &order, QObject *parent)
    : ProgramMaker(parent)
    , m_services(services)
    , m_order(order)
{
}

ProjectStep::~ProjectStep()
{
    if (m_isWaiting) {
        m_services.projects.cancel(ProjectBuilder::Client::Demand);
    }
}

void ProjectStep::start()
{
    m_clock.start();
    m_isWaiting = true;
    m_services.projects.submit(ProjectBuilder::Client::Demand, m_order,
                               [this](const CargoReport &report) { accept(report); });
}

std::vector<Sandbox::Mount> ProjectStep::testMounts() const
{
    const CompileSetting &setting = m_services.projects.setting();
    const CargoFolders folders = m_services.projects.scratch().folders(m_order.project);
    return {{folders.target + u"/debug", cargoTargetInside(folders, setting) + u"/debug", false}};
}

void ProjectStep::accept(const CargoReport &report)
{
    m_isWaiting = false;
    const int compileMs = std::max(1, static_cast<int>(m_clock.elapsed()));
    if (!report.compile.isAccepted()) {
        return emit failed(compileMs, report.compile);
    }
    const std::vector<Program> programs = chosen(report.programs);
    if (!programs.empty()) {
        return emit built(programs, compileMs, report.compile);
    }
    CompileReport nothing = report.compile;
    nothing.verdict = CompileReport::Verdict::Unusable;
    nothing.failure = m_order.purpose == CompilePurpose::Test
                          ? tr("There are no tests in this project.")
                          : tr("This project is a library: it has no program to start. Run its tests instead.");
    emit failed(compileMs, nothing);
}

std::vector<Program> ProjectStep::chosen(const std::vector<Program> &programs) const
{
    const bool wantsTests = m_order.purpose == CompilePurpose::Test;
    std::vector<Program> result;
    std::ranges::copy_if(programs, std::back_inserter(result), [wantsTests](const Program &program) {
        return (program.kind != Program::Kind::Binary) == wantsTests;
    });
    const auto found = std::ranges::find(result, mainProgram(m_order.project), &Program::name);
    if (!wantsTests && found != result.end()) {
        std::iter_swap(result.begin(), found);
    }
    return result;
}

} // namespace Ochre::Runner
