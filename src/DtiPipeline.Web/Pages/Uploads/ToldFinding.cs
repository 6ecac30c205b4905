using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Web.Pages.Uploads;

/// <summary>A finding in words.</summary>
public sealed record ToldFinding(Severity Severity, string Text);
