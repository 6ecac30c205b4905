using System.Globalization;
using DtiPipeline.Core.Board;
using DtiPipeline.Core.Diagnostics;

namespace DtiPipeline.Core.Alerting.Kinds;

/// <summary>Refused rows of one stream wait, more than the rule allows; or so many that the whole delivery was refused. The threshold is rows.</summary>
public sealed class RefusedRows : IAlertKind
{
    public int? UsualThreshold => 20;

    public Phrase Title { get; } = new("Nhiều dòng số liệu bị từ chối", "Many rows were refused");

    public Phrase Recovered { get; } = new("Số dòng bị từ chối đã trở lại dưới ngưỡng", "Refused rows are below the threshold again");

    public Phrase Effect { get; } = new(
        "Dòng bị từ chối được giữ lại kèm lý do và không được tính; đơn vị có dòng ấy thiếu giá trị, tổng của cấp trên ghi là chưa đủ.",
        "Refused rows are kept with their reason and not counted; their units lack a value, and totals above them are incomplete.");

    public string Page => "/operations/rejects";

    public string Command(AlertCause cause) => $"dti rejects list --group --connector {cause.Subject}";

    // What stood in the row is not told: it may be a person's. The count and the place to look are enough.
    public IEnumerable<AlertCause> Find(AlertRule rule, NightPicture night) =>
        from one in night.OpenRows
        let cell = one.Row.Checked
        where cell.Trouble is { Kind: CauseKind.RowsRefused } trouble && (cell.State == CellState.Failed || trouble.Times >= rule.From)
        select Sources.Cause(rule, one.Row, cell, cell.Trouble!) with
        {
            What = cell.State == CellState.Failed
                ? cell.Trouble!.Cause
                : Finding.Of(AlertCodes.RowsRefused, ("stream", $"{one.Row.Connector}/{one.Row.Stream}"), ("count", cell.Trouble!.Times.ToString(CultureInfo.InvariantCulture))),
        };

    public IEnumerable<string> Watched(NightPicture night) => Sources.Watched(night);
}
