using DtiPipeline.Core.Diagnostics;
using DtiPipeline.Core.Values;

namespace DtiPipeline.Core.Text;

/// <summary>Value states in people's words.</summary>
public static class StateText
{
    /// <summary><c>chưa báo cáo</c>, <c>not reported</c>: fits behind the name of what is missing.</summary>
    public static string Of(ValueState state, Language language) => language == Language.Vi ? Vietnamese(state) : English(state);

    private static string Vietnamese(ValueState state) => state switch
    {
        ValueState.Reported => "đã báo cáo",
        ValueState.Declared => "đã kê khai",
        ValueState.Overridden => "đã được sửa",
        ValueState.Rejected => "bị từ chối",
        ValueState.SourceDown => "nguồn không trả lời",
        ValueState.Late => "nộp muộn",
        ValueState.NotReported => "chưa báo cáo",
        ValueState.Incomplete => "chưa đủ đơn vị",
        ValueState.NoReference => "thiếu số đối chiếu",
        ValueState.Undefined => "không xác định",
        _ => "không áp dụng",
    };

    private static string English(ValueState state) => state switch
    {
        ValueState.Reported => "reported",
        ValueState.Declared => "declared",
        ValueState.Overridden => "overridden",
        ValueState.Rejected => "rejected",
        ValueState.SourceDown => "source down",
        ValueState.Late => "late",
        ValueState.NotReported => "not reported",
        ValueState.Incomplete => "incomplete",
        ValueState.NoReference => "no reference value",
        ValueState.Undefined => "undefined",
        _ => "not applicable",
    };
}
