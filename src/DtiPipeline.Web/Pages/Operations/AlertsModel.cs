using System.Collections.Immutable;
using DtiPipeline.Core.Alerting;
using DtiPipeline.Core.Definitions;
using DtiPipeline.Core.People;
using DtiPipeline.Pipeline.Board;
using DtiPipeline.Warehouse.Alerting;
using DtiPipeline.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace DtiPipeline.Web.Pages.Operations;

/// <summary>Alerts that are open, and messages that could not be delivered. Messages tell of everything, so only who sees everything sees them.</summary>
public sealed class AlertsModel(AlertStore alerts, OutboxStore outbox, OperationsBoard board, DefinitionSet definitions, SiteSettings settings) : WorkPage
{
    public override Right? Needs => Right.SeeRuns;

    public ImmutableArray<Alert> Open { get; private set; } = [];

    public ImmutableArray<OutboxEntry> Undelivered { get; private set; } = [];

    public bool MaySend => MayEverywhere(Right.Collect);

    public bool SeesAll => Viewer.ScopeOf(Right.SeeRuns).IsEverywhere;

    public AlertText Words => new(Language, new LetterHead(settings.Invented, null));

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Open = ShownAlerts.Of(await alerts.OpenAsync(cancellation), await board.ReadAsync(Viewer.ScopeOf(Right.SeeRuns), cancellation));
        Undelivered = SeesAll ? await outbox.UndeliveredAsync(cancellation: cancellation) : [];
    }

    /// <summary>Has a message sent again; the sender takes it at its next look.</summary>
    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        if (!MaySend)
            return StatusCode(StatusCodes.Status403Forbidden);
        return await outbox.RetryAsync(id, Viewer.Login, cancellation) ? Redirect("/operations/alerts") : NotFound();
    }

    /// <summary>Who the message is for, as people call them; the name alone where it is defined no more.</summary>
    public string ReceiverOf(OutboxEntry entry) =>
        definitions.Alerts.Addresses.FirstOrDefault(address => address.Name == entry.Message.Address)?.TitleIn(Language) ?? entry.Message.Address;

    public string ChannelOf(OutboxEntry entry) => entry.Message.Channel == AlertChannel.Email ? Say("thư điện tử", "e-mail") : "webhook";
}
